import { z } from 'zod';
import type { OpdrachtgeverId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import type { Bijzonder } from '../../../invoer/keuring';

/** With whom: exactly one, so that nothing is ever shared by leaving a field out. */
export const ontvanger = () =>
  z
    .object({ organisatie: z.boolean().optional(), opdrachtgeverId: id<OpdrachtgeverId>().optional() })
    .refine(({ organisatie, opdrachtgeverId }) => (organisatie === true) !== (opdrachtgeverId !== undefined), {
      params: { reden: 'BEREIK' } satisfies Bijzonder,
      error: 'Kies precies een ontvanger: organisatie waar, of een opdrachtgeverId.',
    });

/** The opdrachtgever; null: the organisatie itself. */
export const ontvangerVan = ({ opdrachtgeverId }: z.infer<ReturnType<typeof ontvanger>>): OpdrachtgeverId | null =>
  opdrachtgeverId ?? null;
