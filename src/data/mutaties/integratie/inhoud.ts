import { z } from 'zod';
import type { IntegratieRij } from '../../../../entities';
import type { Reglement } from '../../../../permissions/reglement';
import { scopesVoor } from '../../../auth/scopes';
import type { Aanvrager } from '../../../domain/aanvrager';
import { DOELEN } from '../../../domain/doel';
import type { Gebrek } from '../../../domain/fouten';
import type { OpdrachtId } from '../../../domain/ids';
import { SCOPES } from '../../../domain/scope';
import { datumTotEnMet, tijdstip } from '../../../invoer/datum';
import { geheel } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import type { Bijzonder } from '../../../invoer/keuring';

/** More than any system needs; a list is read whole. */
const MEESTE_CLIENTS = 20;
const MEESTE_OPDRACHTEN = 1000;
/** Beyond this a limit limits nothing. */
const MEESTE_VERZOEKEN = 1_000_000;

const gebrek = (reden: Bijzonder['reden'], error: string) => ({ params: { reden } satisfies Bijzonder, error });
const uniek = (lijst: readonly unknown[]): boolean =>
  new Set(lijst.map((een) => JSON.stringify(een))).size === lijst.length;
const TWEEMAAL = gebrek('BEREIK', 'Noem elk maar een keer.');

/** What identifies a client at its issuer: printable ASCII, as tokens have it. */
const naam = () => z.string().regex(/^[\x20-\x7e]{1,255}$/, 'Geef 1 tot en met 255 tekens, zonder accenten.');

const Client = z.object({ issuer: naam(), clientId: naam() });

const Certificaat = z
  .object({
    oin: z
      .string()
      .regex(/^[0-9]{20}$/, 'Geef het OIN: 20 cijfers.')
      .optional(),
    afdruk: z
      .string()
      .regex(/^[\w-]{43}$/, 'Geef de SHA-256 van het certificaat in base64url: 43 tekens.')
      .optional(),
  })
  .refine(
    ({ oin, afdruk }) => oin !== undefined || afdruk !== undefined,
    gebrek('VERPLICHT', 'Noem het OIN, de afdruk van het certificaat, of beide.'),
  );

const Overeenkomst = z
  .object({ van: tijdstip().optional(), tot: tijdstip(), doelen: z.array(z.enum(DOELEN)).default([]) })
  .refine(({ van, tot }) => van === undefined || van < tot, {
    ...gebrek('BEREIK', 'Geef een einde dat na het begin ligt.'),
    path: ['tot'],
  });

/** The fields of a registration, as it is to be: what is left out is not there any more. */
export const inhoudOp = (nu: Date) => ({
  clients: z
    .array(Client)
    .min(1, 'Noem ten minste een OAuth-client.')
    .max(MEESTE_CLIENTS, `Noem hoogstens ${MEESTE_CLIENTS} OAuth-clients.`)
    .refine(uniek, TWEEMAAL),
  doelen: z.array(z.enum(DOELEN)).min(1, 'Noem ten minste een doel.').refine(uniek, TWEEMAAL),
  standaardDoelen: z.array(z.enum(DOELEN)).default([]),
  scopes: z.array(z.enum(SCOPES)).refine(uniek, TWEEMAAL),
  opdrachtIds: z
    .array(id<OpdrachtId>())
    .max(MEESTE_OPDRACHTEN, `Noem hoogstens ${MEESTE_OPDRACHTEN} opdrachten.`)
    .refine(uniek, TWEEMAAL)
    .default([]),
  certificaat: Certificaat.optional(),
  overeenkomst: Overeenkomst.optional(),
  reglementAanvaardOp: datumTotEnMet(nu).optional(),
  laatsteEvaluatieOp: datumTotEnMet(nu).optional(),
  geheimhoudingGetekendOp: datumTotEnMet(nu).optional(),
  verzoekenPerMinuut: geheel(1, MEESTE_VERZOEKEN).optional(),
});
export type Inhoud = z.output<z.ZodObject<ReturnType<typeof inhoudOp>>>;

type Soort = IntegratieRij['soort'];

/** Who calls by each kind of system. */
const BELLER: Readonly<Record<Soort, Aanvrager['soort']>> = {
  OPDRACHTGEVER: 'OPDRACHTGEVER',
  PARTNER: 'PARTNER',
  FRONTEND: 'MEDEWERKER',
  PORTAAL: 'BETROKKENE',
};

/** What does not go together, or not with the reglement or the kind of system; each with its field and what to do. */
export function gebrekenVan(inhoud: Inhoud, soort: Soort, reglement: Reglement): readonly Gebrek[] {
  const { doelen, standaardDoelen, scopes, overeenkomst, opdrachtIds } = inhoud;
  const gebreken: Gebrek[] = [];
  const eis = (goed: boolean, veld: string, reden: Gebrek['reden'], bericht: string, regel?: string) => {
    if (!goed) gebreken.push({ veld: `input.${veld}`, reden, bericht, ...(regel !== undefined && { regel }) });
  };
  const { doelRegel } = reglement;
  const kent = (lijst: readonly (typeof doelen)[number][]) => lijst.every((doel) => reglement.doelen.includes(doel));
  const bekend = `Noem alleen doelen die het reglement kent: ${reglement.doelen.join(', ')}.`;
  eis(kent(doelen), 'doelen', 'DOEL_NIET_TOEGESTAAN', bekend, doelRegel);
  eis(kent(overeenkomst?.doelen ?? []), 'overeenkomst.doelen', 'DOEL_NIET_TOEGESTAAN', bekend, doelRegel);
  eis(
    standaardDoelen.every((doel) => doelen.includes(doel)),
    'standaardDoelen',
    'BEREIK',
    'Noem als standaard alleen doelen die ook in doelen staan.',
  );
  const passend = scopesVoor(BELLER[soort]);
  eis(
    scopes.every((scope) => passend.includes(scope)),
    'scopes',
    'SCOPE',
    `Een systeem van deze soort (${soort}) krijgt alleen: ${passend.join(', ')}.`,
  );
  eis(
    soort === 'PARTNER' || opdrachtIds.length === 0,
    'opdrachtIds',
    'VELD_NIET_TOEGESTAAN',
    'Alleen een partner noemt opdrachten; een opdrachtgever heeft die van zichzelf.',
  );
  return gebreken;
}
