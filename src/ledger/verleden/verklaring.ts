import { z } from 'zod';
import { Gevonden, id } from '../../auth/gevonden';
import { CATEGORIEEN } from '../../domain/categorie';
import { DOELEN } from '../../domain/doel';
import type {
  ClientId,
  IntegratieId,
  MedewerkerId,
  NoodtoegangId,
  OpdrachtgeverId,
  OpdrachtId,
  PartnerId,
} from '../../domain/ids';
import { NOODBELANGEN, OPDRACHTGEVER_SOORTEN, PROFIELEN, ROLLEN } from '../../domain/opsommingen';
import type { Verstrekkingsleutel } from '../../domain/verstrekking';
import type { Verzoek } from '../../verzoek';

/*
 * What `pw.verklaar` tells of one verstrekking: who asked, what went out, what verdict and reach rested on then, and
 * what they rest on now.
 */

const Beeld = z.object({
  op: z.coerce.date(),
  profiel: z.enum(PROFIELEN),
  /** The facts of the dossier as words, under each opdracht and on either side. */
  zijden: z.array(
    z.object({
      opdrachtId: id<OpdrachtId>(),
      opdrachtgeverId: id<OpdrachtgeverId>(),
      kant: z.enum(['BINNEN', 'BUITEN']),
      woorden: z.array(z.string()),
    }),
  ),
  /** Running opdrachten of the opdrachtgever that asked. */
  lopend: z.array(id<OpdrachtId>()),
  /** Of the medewerker that asked. */
  toewijzingen: z.array(z.object({ clientId: id<ClientId>().nullable(), opdrachtId: id<OpdrachtId>().nullable() })),
  noodtoegangen: z.array(z.object({ id: id<NoodtoegangId>(), belang: z.enum(NOODBELANGEN), tot: z.coerce.date() })),
});
/** What verdict and reach rest on at one moment. */
export type Beeld = z.output<typeof Beeld>;

const beller = {
  integratieId: id<IntegratieId>(),
  sleutel: z.string(),
  doelen: z.array(z.enum(DOELEN)),
};

const Beller = z.discriminatedUnion('soort', [
  z.object({
    ...beller,
    soort: z.literal('OPDRACHTGEVER'),
    opdrachtgeverId: id<OpdrachtgeverId>(),
    rollen: z.tuple([z.enum(OPDRACHTGEVER_SOORTEN)]),
  }),
  z.object({ ...beller, soort: z.literal('PARTNER'), partnerId: id<PartnerId>() }),
  z.object({
    ...beller,
    soort: z.literal('MEDEWERKER'),
    medewerkerId: id<MedewerkerId>(),
    rollen: z.array(z.enum(ROLLEN)),
  }),
  z.object({
    ...beller,
    soort: z.literal('BETROKKENE'),
    clientId: id<ClientId>().nullable(),
    hoedanigheid: z.enum(['ZELF', 'GEMACHTIGDE', 'VERTEGENWOORDIGER']),
  }),
]);
/** Who asked, as the ledger has it. */
export type Beller = z.output<typeof Beller>;

const Aanmelding = z.object({
  aangemeldDoor: z.string(),
  opdrachtgeverId: id<OpdrachtgeverId>().nullable(),
  partnerId: id<PartnerId>().nullable(),
  opdrachtId: id<OpdrachtId>().nullable(),
  clientId: id<ClientId>().nullable(),
  loopt: z.boolean(),
});
/** What says who reaches an aanmelding now; `loopt`: an opdracht that it was delivered for runs. */
export type Aanmelding = z.output<typeof Aanmelding>;

const Verklaring = z.object({
  betrokkene: z.discriminatedUnion('soort', [
    z.object({ soort: z.literal('CLIENT'), id: id<ClientId>() }),
    z.object({ soort: z.literal('AANMELDING'), id: z.guid() }),
    z.object({ soort: z.literal('CONTACTPERSOON'), id: id<OpdrachtgeverId>() }),
  ]),
  patroon: z.partialRecord(
    z.enum(CATEGORIEEN),
    z.object({ regel: z.string(), grondslag: z.string(), velden: z.array(z.string()) }),
  ),
  beller: Beller,
  versie: z.string(),
  /** The policy of that version, as it was kept; null: it was not. */
  beleid: z.unknown(),
  toen: Beeld,
  nu: Beeld,
  /** As whom the caller would call now; null: it has no registration any more, or no account. */
  bellerNu: Gevonden.nullable(),
  aanmelding: Aanmelding.nullable(),
});
export type Verklaring = z.output<typeof Verklaring>;

/** Null for a verstrekking that does not exist, and alike for one that is not the caller's to be told of. */
export async function laadVerklaring(
  { manager }: Pick<Verzoek, 'manager'>,
  { raadplegingId, nummer }: Verstrekkingsleutel,
): Promise<Verklaring | null> {
  const [rij]: { verklaring: unknown }[] = await manager.query('SELECT pw.verklaar($1, $2) AS verklaring', [
    raadplegingId,
    nummer,
  ]);
  return Verklaring.nullable().parse(rij?.verklaring ?? null);
}
