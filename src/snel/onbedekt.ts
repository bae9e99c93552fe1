/** The hot path does not cover this operation for this kind of caller: the guarded path gives it. */
export class Onbedekt extends Error {}

/** It covers the operation, but not with these arguments or this answer: that the guarded path gives. */
export class DitmaalNiet extends Error {}

/** What the statement gave cannot be an answer: a fault of ours. */
export class Padfout extends Error {}
