import fc from 'fast-check';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { CATEGORIEEN } from '../../../src/domain/categorie';
import { DOELEN } from '../../../src/domain/doel';
import { FEITEN, type Feit } from '../../../src/domain/feit';
import {
  NOODBELANGEN,
  OPDRACHTGEVER_SOORTEN,
  type OpdrachtgeverSoort,
  ROLLEN,
  type Rol,
} from '../../../src/domain/opsommingen';
import { type Doelwit, isRol } from './doelwit';
import { PERIODEN, type Periode, type Schets, type Vastlegging, type Vrager } from './schets';

/** Mostly running, so that something opens; every other way often enough. */
const PERIODE: fc.Arbitrary<Periode> = fc.oneof(
  { withCrossShrink: true, maxDepth: 1 },
  { weight: 6, arbitrary: fc.constant('LOOPT' as const) },
  { weight: 4, arbitrary: fc.constantFrom(...PERIODEN) },
);
const NUMMER = fc.nat(1);
const zelden = fc.nat(9).map((getal) => getal === 9);

const een = (gunstig: boolean): fc.Arbitrary<Periode> => (gunstig ? fc.constant('LOOPT' as const) : PERIODE);

/** Any fact of the place that is asked about, of any category and for any recipient. */
const losseVastlegging: fc.Arbitrary<Vastlegging> = fc.record({
  feit: fc.constantFrom(...FEITEN),
  client: NUMMER,
  opdracht: NUMMER,
  doel: fc.constantFrom(...DOELEN),
  categorie: fc.constantFrom(...CATEGORIEEN),
  ontvanger: fc.option(NUMMER),
  periode: PERIODE,
  bijna: zelden,
});

/** What the rule asks, recorded where it asks it; unless all of it holds, each may be left out or be just not it. */
function gericht({ feiten, doelen, categorieen, soort }: Doelwit, gunstig: boolean): fc.Arbitrary<Vastlegging[]> {
  const binnen = isRol(soort) || soort === 'BETROKKENE' || soort === 'NOODTOEGANG';
  // Whoever is not informed is closed to the outside: mostly the client is, so that the rule itself is met.
  const alle: readonly Feit[] = feiten.includes('NIET_GEINFORMEERD') ? feiten : [...feiten, 'GEINFORMEERD'];
  const elk = alle.flatMap((feit) =>
    doelen.flatMap((doel) =>
      categorieen.map((categorie) =>
        fc.option(
          fc.record({
            feit: fc.constant(feit),
            client: fc.constant(0),
            opdracht: fc.constant(0),
            doel: fc.constant(doel),
            categorie: fc.constant(categorie),
            ontvanger: fc.constant(binnen ? null : 0),
            periode: een(gunstig),
            bijna: gunstig ? fc.constant(false) : zelden,
          }),
          { freq: gunstig ? 1000 : 5 },
        ),
      ),
    ),
  );
  return fc.tuple(...elk).map((lijst) => lijst.filter((vastlegging) => vastlegging !== null));
}

function medewerker({ profiel, soort }: Doelwit, gunstig: boolean): fc.Arbitrary<Vrager> {
  const { rollen, noodtoegang } = REGLEMENTEN[profiel];
  const inNood = soort === 'NOODTOEGANG';
  const bereik = isRol(soort) ? rollen[soort]?.bereik : undefined;
  const rol = isRol(soort)
    ? fc.constant(soort)
    : fc.constantFrom(...(noodtoegang === null || !inNood ? ROLLEN : noodtoegang.rollen));
  const breuk = fc.record({ client: NUMMER, belang: fc.constantFrom(...NOODBELANGEN), periode: PERIODE });
  const nodigeBreuk = fc.record({
    client: fc.constant(0),
    belang: fc.constantFrom(...(gunstig && noodtoegang !== null ? noodtoegang.belangen : NOODBELANGEN)),
    periode: een(gunstig),
  });
  const autorisatie = (rol: fc.Arbitrary<Rol>, goed: boolean) =>
    fc.record({
      rol,
      periode: een(goed),
      getekend: goed ? fc.constant('EERDER' as const) : fc.constantFrom('EERDER', 'VANDAAG', 'MORGEN', null),
      vog: goed ? fc.constant('LATER' as const) : fc.constantFrom('LATER', 'VANDAAG', 'GISTEREN', null),
    });
  const toewijzing = fc.record({ aan: fc.constantFrom('client', 'opdracht'), nummer: NUMMER, periode: PERIODE });
  const nodig = fc.record({
    aan: fc.constant(bereik === 'PROJECT' ? ('opdracht' as const) : ('client' as const)),
    nummer: fc.constant(0),
    periode: een(gunstig),
  });
  return fc.record({
    soort: fc.constant('MEDEWERKER' as const),
    autorisaties: fc
      .tuple(autorisatie(rol, gunstig), fc.array(autorisatie(fc.constantFrom(...ROLLEN), false), { maxLength: 2 }))
      .map(([eigen, andere]) => [eigen, ...andere]),
    toewijzingen: fc
      .tuple(fc.option(nodig, { freq: inNood ? 1 : gunstig ? 1000 : 8 }), fc.array(toewijzing, { maxLength: 2 }))
      .map(([eerste, andere]) => [...(eerste === null ? [] : [eerste]), ...andere]),
    noodtoegangen: inNood
      ? fc
          .tuple(fc.option(nodigeBreuk, { freq: gunstig ? 1000 : 8 }), fc.array(breuk, { maxLength: 1 }))
          .map(([eerste, andere]) => [...(eerste === null ? [] : [eerste]), ...andere])
      : fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(breuk, { maxLength: 2 }) },
        ),
  });
}

function vrager(doelwit: Doelwit, gunstig: boolean): fc.Arbitrary<Vrager> {
  const { soort } = doelwit;
  if (isRol(soort) || soort === 'NOODTOEGANG') return medewerker(doelwit, gunstig);
  const zelf: fc.Arbitrary<number | null> = gunstig ? fc.constant(0) : fc.option(NUMMER, { freq: 8 });
  if (soort === 'BETROKKENE') return fc.record({ soort: fc.constant('BETROKKENE' as const), client: zelf });
  return fc.record({ soort: fc.constant('OPDRACHTGEVER' as const), opdrachtgever: gunstig ? fc.constant(0) : NUMMER });
}

const PARTNER: fc.Arbitrary<Vrager> = fc.constant({ soort: 'PARTNER' as const });

function opGunst(doelwit: Doelwit, gunstig: boolean): fc.Arbitrary<Schets> {
  const { profiel, soort, doelen } = doelwit;
  const kent = REGLEMENTEN[profiel].doelen;
  const isOpdrachtgever = (OPDRACHTGEVER_SOORTEN as readonly string[]).includes(soort);
  const eigen = isOpdrachtgever ? fc.constant(soort as OpdrachtgeverSoort) : fc.constantFrom(...OPDRACHTGEVER_SOORTEN);
  const trajecten = [0, 1].flatMap((client) => [0, 1].map((opdracht) => ({ client, opdracht })));
  const eerst = { client: 0, opdracht: 0 };
  return fc.record({
    profiel: fc.constant(profiel),
    opdrachtgevers: fc
      .tuple(eigen, fc.option(fc.constantFrom(...OPDRACHTGEVER_SOORTEN)))
      .map(([een, ander]) => (ander === null ? [een] : [een, ander])),
    opdrachten: fc
      .tuple(
        fc.record({ opdrachtgever: fc.constant(0), periode: een(gunstig) }),
        fc.option(fc.record({ opdrachtgever: NUMMER, periode: PERIODE })),
      )
      .map(([een, ander]) => (ander === null ? [een] : [een, ander])),
    clienten: fc.integer({ min: 1, max: 2 }),
    trajecten: fc.subarray(trajecten).map((lijst) => {
      const andere = lijst.filter(({ client, opdracht }) => client + opdracht > 0);
      return lijst.length === andere.length && !gunstig ? andere : [eerst, ...andere];
    }),
    vrijgegeven: gunstig ? fc.constant(true) : fc.boolean(),
    vrager: fc.oneof(
      { withCrossShrink: false },
      { weight: 40, arbitrary: vrager(doelwit, gunstig) },
      { weight: gunstig ? 0 : 1, arbitrary: PARTNER },
    ),
    doelen: fc
      .tuple(fc.subarray([...kent], { minLength: 1 }), fc.boolean())
      .map(([lijst, alle]) => [[...doelen], lijst, ...(alle ? [[...kent]] : [])]),
    vastleggingen: fc
      .tuple(gericht(doelwit, gunstig), fc.array(losseVastlegging, { maxLength: 5 }))
      .map(([eigenlijk, los]) => [...eigenlijk, ...los]),
  });
}

/** Worlds around a rule: half of them such that it holds, if nothing else is in the way. */
export const schetsen = (doelwit: Doelwit): fc.Arbitrary<Schets> =>
  fc.oneof(opGunst(doelwit, true), opGunst(doelwit, false)).map((schets) => ({
    ...schets,
    // A traject that points past the last client or opdracht is the same as another.
    trajecten: schets.trajecten.filter(
      ({ client, opdracht }) => client < schets.clienten && opdracht < schets.opdrachten.length,
    ),
  }));
