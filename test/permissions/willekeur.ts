import fc from 'fast-check';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN } from '../../src/domain/doel';
import type { DossierFeiten, OpdrachtFeiten } from '../../src/domain/feiten';
import {
  CLIENTSTATUS_REDENEN,
  CLIENTSTATUS_SOORTEN,
  GRONDBESLUIT_SOORTEN,
  MARKERING_SOORTEN,
  NOODBELANGEN,
  OPDRACHTGEVER_SOORTEN,
  PROFIELEN,
  ROLLEN,
  TOESTEMMING_VORMEN,
  WETTEN,
} from '../../src/domain/opsommingen';
import {
  alsClient,
  alsMedewerker,
  alsOpdrachtgever,
  alsPartner,
  eenClientId,
  eenNoodtoegangId,
  eenOpdrachtId,
} from '../support/bouwers';

/** One seed for all: a run that fails fails again. */
export const ZAAD = { seed: 20260601, numRuns: 1500 } as const;

export const profiel = fc.constantFrom(...PROFIELEN);
export const categorie = fc.constantFrom(...CATEGORIEEN);
export const doelen = fc.subarray([...DOELEN]);

/** Opdrachtgevers of every kind and partners, with any purposes. */
export const vanBuiten: fc.Arbitrary<Aanvrager> = fc
  .tuple(fc.constantFrom(...OPDRACHTGEVER_SOORTEN, 'PARTNER' as const), profiel, doelen)
  .map(([soort, bij, onder]) =>
    soort === 'PARTNER' ? alsPartner(bij, ...onder) : alsOpdrachtgever(soort, bij, ...onder),
  );

/** Anybody: from outside, with any set of roles, or the client. */
export const iedereen: fc.Arbitrary<Aanvrager> = fc.oneof(
  vanBuiten,
  fc
    .tuple(fc.subarray([...ROLLEN]), profiel, doelen)
    .map(([rollen, bij, onder]) => alsMedewerker(rollen, bij, ...onder)),
  fc.tuple(profiel, doelen).map(([bij, onder]) => alsClient(bij, ...onder)),
);

const opdracht = (nummer: number): fc.Arbitrary<OpdrachtFeiten> =>
  fc.record({
    opdrachtId: fc.constant(eenOpdrachtId(nummer)),
    opdrachtgeverId: fc
      .constantFrom(...OPDRACHTGEVER_SOORTEN)
      .map((soort) => alsOpdrachtgever(soort, 'CVITES').opdrachtgeverId),
    opdrachtgeverSoort: fc.constantFrom(...OPDRACHTGEVER_SOORTEN),
    doelen,
    wet: fc.constantFrom(...WETTEN),
    wetCategorieen: fc.subarray([...CATEGORIEEN]),
    geeist: fc.subarray([...CATEGORIEEN]),
    belangAfgewogen: fc.boolean(),
    verenigbaar: doelen,
    werknemer: fc.boolean(),
    bsnWet: fc.option(fc.constantFrom(...WETTEN)),
    gezondheidWet: fc.option(fc.constantFrom(...WETTEN)),
    zorgbetrokken: fc.boolean(),
    begeleiding: fc.boolean(),
    geinformeerd: fc.boolean(),
    status: fc.option(
      fc.record({ soort: fc.constantFrom(...CLIENTSTATUS_SOORTEN), reden: fc.constantFrom(...CLIENTSTATUS_REDENEN) }),
    ),
    overgedragen: fc.subarray([...CATEGORIEEN]),
    eigenProject: fc.boolean(),
  });

const ontvanger = fc.option(
  fc.constantFrom(...OPDRACHTGEVER_SOORTEN).map((soort) => alsOpdrachtgever(soort, 'CVITES').opdrachtgeverId),
);

/** Any facts of a dossier with up to three opdrachten; consents are many, so that they meet the question. */
export const dossier: fc.Arbitrary<DossierFeiten> = fc.record({
  clientId: fc.constant(eenClientId()),
  opdrachten: fc
    .tuple(opdracht(1), opdracht(2), opdracht(3), fc.nat(3))
    .map(([a, b, c, hoeveel]) => [a, b, c].slice(0, hoeveel)),
  toestemmingen: fc.array(
    fc.record({
      doel: fc.constantFrom(...DOELEN),
      categorie,
      ontvangerId: ontvanger,
      vorm: fc.constantFrom(...TOESTEMMING_VORMEN),
      evaluatie: fc.boolean(),
    }),
    { maxLength: 40 },
  ),
  openbaar: fc.subarray([...CATEGORIEEN]),
  geheim: fc.subarray([...CATEGORIEEN]),
  markeringen: fc.array(
    fc.record({
      soort: fc.constantFrom(...MARKERING_SOORTEN),
      categorie: fc.option(categorie),
      ontvangerId: ontvanger,
    }),
    { maxLength: 3 },
  ),
  grondbesluiten: fc.array(
    fc.record({ soort: fc.constantFrom(...GRONDBESLUIT_SOORTEN), categorie, ontvangerId: ontvanger }),
    { maxLength: 6 },
  ),
  toegewezen: fc.boolean(),
  noodtoegangen: fc.array(
    fc.record({
      id: fc.constantFrom(eenNoodtoegangId(1), eenNoodtoegangId(2)),
      belang: fc.constantFrom(...NOODBELANGEN),
      tot: fc.constant(new Date('2027-01-01T00:00:00Z')),
    }),
    { maxLength: 2 },
  ),
});
