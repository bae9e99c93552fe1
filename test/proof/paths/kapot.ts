import { KANTTEKENING, letterlijk } from '../../../src/snel/merkteken';
import { SnelPad, type Vraag } from '../../../src/snel/pad';
import type { Verzoek } from '../../../src/verzoek';
import type { Padmaker } from './twee-paden';

type Gevonden = NonNullable<ReturnType<SnelPad['zoek']>>;
type Breuk = (gevonden: Gevonden) => Gevonden;

/** A statement in which something stands otherwise. */
const inTekst =
  (wat: RegExp | string, door: string): Breuk =>
  (gevonden) => ({ ...gevonden, plan: { ...gevonden.plan, tekst: gevonden.plan.tekst.replaceAll(wat, door) } });

/** Ways in which the hot path could be wrong, each of which the proof must find. */
export const BREUKEN = {
  'a word left out of what opens a category': inTekst(/\(''[^&|()]+'' & /g, '('),
  'a section that goes out whatever holds': inTekst(/CASE WHEN \(\w+\.o\d+ IS NOT NULL\) THEN/g, 'CASE WHEN true THEN'),
  'a count that is one off': inTekst('ELSE count(*)::text', 'ELSE (count(*) + 1)::text'),
  'a page that is one off': inTekst(/\.nr <= (\$\d+)/g, '.nr <= $1 + 1'),
  'the cursor of another list': (gevonden) => ({
    ...gevonden,
    uitvoering: {
      ...gevonden.uitvoering,
      lijsten: gevonden.uitvoering.lijsten.map((vraag) => ({
        ...vraag,
        lijst: { ...vraag.lijst, orde: { ...vraag.lijst.orde, naam: 'another' } },
      })),
    },
  }),
  'a statement of the client that stays behind': inTekst(`${letterlijk(KANTTEKENING)} || json_agg`, `NULL || json_agg`),
  'rows in another order': inTekst(/ORDER BY (\w+)\.nr(?! ASC)/g, 'ORDER BY -$1.nr'),
  'what is withheld for another reason': (gevonden) => ({
    ...gevonden,
    plan: {
      ...gevonden.plan,
      secties: gevonden.plan.secties.map((sectie) => ({ ...sectie, velden: sectie.velden.slice(1) })),
    },
  }),
} as const satisfies Readonly<Record<string, Breuk>>;

class KapotPad extends SnelPad {
  constructor(
    private readonly breuk: Breuk,
    ...rest: ConstructorParameters<typeof SnelPad>
  ) {
    super(...rest);
  }

  override zoek(verzoek: Verzoek, vraag: Vraag): Gevonden | null {
    const gevonden = super.zoek(verzoek, vraag);
    return gevonden && this.breuk(gevonden);
  }
}

/** A hot path that is broken in this way. */
export const kapot =
  (naam: keyof typeof BREUKEN): Padmaker =>
  (...rest) =>
    new KapotPad(BREUKEN[naam], ...rest);
