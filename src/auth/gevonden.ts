import { z } from 'zod';
import { DOELEN } from '../domain/doel';
import type {
  ClientId,
  IntegratieId,
  MedewerkerId,
  OpdrachtgeverId,
  OpdrachtId,
  OrganisatieId,
  PartnerId,
} from '../domain/ids';
import { OPDRACHTGEVER_SOORTEN, PROFIELEN, ROLLEN } from '../domain/opsommingen';

/** Ids come from our own tables: their form needs no second look, their meaning gets its type here. */
export const id = <T extends string>() => z.guid().transform((tekst) => tekst as T);

const registratie = {
  organisatieId: id<OrganisatieId>(),
  profiel: z.enum(PROFIELEN),
  integratieId: id<IntegratieId>(),
  doelen: z.array(z.enum(DOELEN)),
  standaardDoelen: z.array(z.enum(DOELEN)),
  /** Scopes that a token may bring. */
  scopes: z.array(z.string()),
  /** What the registration names of the certificate by which it calls; a request needs all of it. */
  certificaat: z.object({ oin: z.string().nullable(), afdruk: z.string().nullable() }),
  /** Null: as many as the configuration allows. */
  verzoekenPerMinuut: z.int().positive().nullable(),
};

/** What was agreed with a system outside (src/domain/toelating.ts), as `pw.aanmelden` writes it. */
export const Afspraken = z.object({
  overeenkomstVan: z.coerce.date().nullable(),
  overeenkomstTot: z.coerce.date().nullable(),
  overeenkomstDoelen: z.array(z.enum(DOELEN)),
  reglementAanvaardOp: z.iso.date().nullable(),
  laatsteEvaluatieOp: z.iso.date().nullable(),
  geheimhoudingGetekendOp: z.iso.date().nullable(),
});

/** The answer of `pw.aanmelden`: the registration behind a token, and for an application of ours the person. */
export const Gevonden = z.discriminatedUnion('soort', [
  z.object({
    ...registratie,
    soort: z.literal('OPDRACHTGEVER'),
    opdrachtgeverId: id<OpdrachtgeverId>(),
    opdrachtgeverSoort: z.enum(OPDRACHTGEVER_SOORTEN),
    afspraken: Afspraken,
  }),
  z.object({
    ...registratie,
    soort: z.literal('PARTNER'),
    partnerId: id<PartnerId>(),
    opdrachten: z.array(id<OpdrachtId>()),
    afspraken: Afspraken,
  }),
  z.object({
    ...registratie,
    soort: z.literal('MEDEWERKER'),
    medewerkerId: id<MedewerkerId>(),
    rollen: z.array(z.enum(ROLLEN)),
  }),
  z.object({
    ...registratie,
    soort: z.literal('BETROKKENE'),
    clientId: id<ClientId>().nullable(),
    hoedanigheid: z.enum(['ZELF', 'GEMACHTIGDE', 'VERTEGENWOORDIGER']).nullable(),
  }),
]);
export type Gevonden = z.output<typeof Gevonden>;

/** Whether a system outside calls: who that is rests on its client, whatever the subject of its token. */
export const isVanBuiten = ({ soort }: Gevonden): boolean => soort === 'OPDRACHTGEVER' || soort === 'PARTNER';
