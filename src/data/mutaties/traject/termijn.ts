/** Months after the start, or after the last reported period, within which a rapportage is due. */
export const RAPPORTAGETERMIJN = 3;
