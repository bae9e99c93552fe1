import type { AanmeldingRij } from '../../../../../entities';
import type { AanmeldingFout, AanmeldingUitkomst } from '../../../../../schema/invoer/aanmeldingen';
import { type Gebrek, PoortFout } from '../../../../domain/fouten';
import type { Afloop } from './samen';

/** As the answer tells it, of the row from which the aanmelding is read. */
export type Uitkomst = Omit<AanmeldingUitkomst, 'aanmelding'> & { readonly aanmelding: AanmeldingRij | null };

type Uitleg = Partial<Omit<Gebrek, 'bericht'>> & { readonly velden?: readonly Gebrek[] };

/** The errors of one, each as a caller would read it of a registration by itself; `plaats` is that of the aanmelding. */
function foutenVan(fout: PoortFout, opPlaats: (veld: string) => string): AanmeldingFout[] {
  const { velden, ...eerste } = fout.extensions as Uitleg;
  return (velden ?? [{ ...eerste, bericht: fout.message }]).map(({ veld, reden, regel, bericht }) => ({
    code: fout.code,
    veld: veld === undefined ? null : opPlaats(veld),
    reden: reden ?? null,
    regel: regel ?? null,
    bericht,
  }));
}

/** What the answer tells of one of a batch. @param plaats its path, under which the places of its own fields stand. */
export function alsUitkomst(kenmerk: string, plaats: string, afloop: Afloop): Uitkomst {
  const opPlaats = (veld: string): string => veld.replace(/^input\b/, plaats);
  if (afloop instanceof PoortFout)
    return {
      kenmerk,
      aanmelding: null,
      reedsGeregistreerd: false,
      waarschuwingen: [],
      fouten: foutenVan(afloop, opPlaats),
    };
  const waarschuwingen = afloop.waarschuwingen.map((een) => ({
    ...een,
    veld: een.veld === null ? null : opPlaats(een.veld),
  }));
  return { ...afloop, kenmerk, waarschuwingen, fouten: [] };
}
