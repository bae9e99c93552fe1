import type { AanvragerSoort } from '../src/domain/aanvrager';
import { AVG_KLASSE, type AvgKlasse, type Categorie } from '../src/domain/categorie';
import type { Opent, Reglement } from './reglement';
import { REGLEMENTEN } from './reglementen';
import { BUITEN } from './reglementen/bouwstenen';

/** How a rule cites its ground: AVG 6 or 9, the right of access, the task of the FG, or the law on a prescribed number. */
const GROND = /^(?:AVG (?:6\(1\)\([a-f]\)|9\(2\)\([a-j]\)|15|39\(1\)\(b\))|UAVG 46)(?= |$)/;

/** What data of this class ask of a rule that opens them outside; a purpose or a role of the caller is never enough. */
const EIST_BUITEN: Readonly<Record<AvgKlasse, { readonly grond: RegExp | null; readonly voorwaarde: boolean }>> = {
  GEWOON: { grond: null, voorwaarde: false },
  GEVOELIG: { grond: null, voorwaarde: true },
  BIJZONDER: { grond: /^AVG 9\(2\)/, voorwaarde: true },
  WETTELIJK_NUMMER: { grond: /^UAVG 46/, voorwaarde: false },
};

const gaatNaarBuiten = ({ voor }: Opent): boolean => voor.some((soort: AanvragerSoort) => BUITEN.includes(soort));

function gebrekenBuiten({ mits, grondslag }: Opent, categorie: Categorie): readonly string[] {
  const klasse = AVG_KLASSE[categorie];
  const { grond, voorwaarde } = EIST_BUITEN[klasse];
  return [
    ...(grond && !grond.test(grondslag)
      ? [`opens ${categorie} outside on '${grondslag}', which carries no data of class ${klasse}`]
      : []),
    ...(voorwaarde && mits.length === 0
      ? [`opens ${categorie} of class ${klasse} outside as such: name in \`mits\` what must hold`]
      : []),
  ];
}

/**
 * Rules that open something on no ground (CV-11), or outside more widely than the class of the data allows (IM-02);
 * empty when there are none. Each line says which rule of which profile, and what is wrong with it.
 */
export function gebrekenVanGronden(reglementen: readonly Reglement[] = Object.values(REGLEMENTEN)): readonly string[] {
  return reglementen.flatMap(({ profiel, regels }) =>
    regels.flatMap((regel) => {
      if (regel.aard !== 'OPENT') return [];
      const gebreken = [
        ...(GROND.test(regel.grondslag) ? [] : ['opens without a ground: name the article of the AVG or UAVG']),
        ...(gaatNaarBuiten(regel) ? regel.categorieen.flatMap((categorie) => gebrekenBuiten(regel, categorie)) : []),
      ];
      return gebreken.map(
        (gebrek) => `${regel.regel} in permissions/reglementen/${profiel.toLowerCase()}.ts ${gebrek}`,
      );
    }),
  );
}
