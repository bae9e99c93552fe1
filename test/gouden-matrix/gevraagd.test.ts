import type { Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { PROFIELEN } from '../../src/domain/opsommingen';
import { leesGevraagd } from './matrix';

/** What a reglement asks besides its rules of who reads what: of whom, and by which rule. */
function gevraagd(reglement: Reglement): readonly string[] {
  const { toelating, autorisatie, aanmelding, gezondheidSchrijven, kanttekening, statistiek } = reglement;
  const { noodtoegang, overdracht } = reglement;
  const regels: readonly (readonly [wat: string, wie: string, regel: string | null | undefined])[] = [
    ...toelating.map(({ eist, voor, regel }) => [eist, voor.join(', '), regel] as const),
    ['geheimhouding getekend', 'wie er werkt', autorisatie.geheimhouding],
    ['VOG', 'wie er werkt', autorisatie.vog],
    ...gezondheidSchrijven.vereist.map(({ feit, regel }) => [feit, 'wie gezondheid schrijft', regel] as const),
    ...Object.entries(aanmelding.gezondheidEist).map(
      ([feit, regel]) => [`${feit} bij gezondheid`, 'wie aanmeldt', regel] as const,
    ),
    ['akkoord van de deelnemer', 'wie aanmeldt', aanmelding.akkoordRegel],
    ['toestemming bij belemmeringen', 'wie aanmeldt', aanmelding.toestemmingRegel],
    ['van belang voor het traject bij omstandigheden', 'wie aanmeldt', aanmelding.relevantieRegel],
    ['deelbeslissingen', 'wie een evaluatie sluit', reglement.evaluatieRegel],
    ...reglement.nietVastleggen.map(
      ({ onderwerp, regel }) => [`geen ${onderwerp} in vrije tekst`, 'wie schrijft', regel] as const,
    ),
    ['cijfers', statistiek?.voor.join(', ') ?? '', statistiek?.regel],
    ...(noodtoegang?.belangen ?? []).map(
      (belang) => [`noodtoegang bij ${belang}`, noodtoegang?.rollen.join(', ') ?? '', noodtoegang?.regel] as const,
    ),
    [kanttekening.soort ?? '', 'wie een gegeven betwist', kanttekening.soort && kanttekening.regel],
    [`overdracht van ${overdracht?.categorieen.join(', ')}`, 'wie overstapt naar vrijwilligerswerk', overdracht?.regel],
    ...reglement.uitstroomUitUitkering.map(({ soort, eis, regel }) => {
      const wat = eis.aard === 'CONTRACT' ? `CONTRACT van ${eis.maanden} maanden` : eis.aard;
      return [`${wat} bij ${soort}`, 'wie uit een uitkering uitstroomt', regel] as const;
    }),
  ];
  return regels.flatMap(([wat, wie, regel]) => (regel ? [`${wat} | ${wie} | ${regel}`] : []));
}

test.each(PROFIELEN)(
  'what %s asks besides is as the matrix says, and each of it is missed when it is taken out',
  (profiel) => {
    const reglement = REGLEMENTEN[profiel];
    const matrix = leesGevraagd(profiel).toSorted();
    expect(gevraagd(reglement).toSorted()).toEqual(matrix);
    const zonder = <Ding>(alle: readonly Ding[]): readonly (readonly Ding[])[] =>
      alle.map((_, nummer) => alle.toSpliced(nummer, 1));
    const uitgedund: readonly Partial<Reglement>[] = [
      ...zonder(reglement.toelating).map((toelating) => ({ toelating })),
      ...zonder(reglement.gezondheidSchrijven.vereist).map((vereist) => ({ gezondheidSchrijven: { vereist } })),
      ...zonder(reglement.uitstroomUitUitkering).map((uitstroomUitUitkering) => ({ uitstroomUitUitkering })),
      ...zonder(reglement.nietVastleggen).map((nietVastleggen) => ({ nietVastleggen })),
      ...(reglement.statistiek ? [{ statistiek: null }] : []),
      ...(reglement.noodtoegang ? [{ noodtoegang: null }] : []),
      ...(reglement.overdracht ? [{ overdracht: null }] : []),
      ...(reglement.evaluatieRegel ? [{ evaluatieRegel: null }] : []),
      ...(reglement.kanttekening.soort ? [{ kanttekening: { ...reglement.kanttekening, soort: null } }] : []),
      ...(['akkoordRegel', 'toestemmingRegel', 'relevantieRegel'] as const)
        .filter((naam) => reglement.aanmelding[naam] !== null)
        .map((naam) => ({ aanmelding: { ...reglement.aanmelding, [naam]: null } })),
    ];
    expect(uitgedund.length).toBeGreaterThan(0);
    for (const anders of uitgedund) expect(gevraagd({ ...reglement, ...anders }).toSorted()).not.toEqual(matrix);
  },
);
