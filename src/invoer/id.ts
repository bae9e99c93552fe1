import { z } from 'zod';
import { leesId } from '../domain/ids';
import type { Bijzonder } from './keuring';

/** An id of ours. One of another form is no defect of the input: it is answered as an id that does not exist. */
export const id = <T extends Parameters<typeof leesId>[0] & string>() =>
  z.string().transform((tekst, context): T => {
    const gelezen = leesId(tekst) as T | null;
    if (gelezen !== null) return gelezen;
    context.addIssue({ code: 'custom', params: { reden: 'ID' } satisfies Bijzonder });
    return z.NEVER;
  });
