import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { haalToken } from '../../support/gateway';
import type { Cijfers } from './cijfers';
import type { Ronde } from './ronde';
import { cursorVoorraad, schrijf } from './schrijf';
import type { Stand } from './stand';
import { type Invloed, minsteVraag, minsteWijzigingen } from './verklein';
import { lijstVan, type Vraag, vragen } from './vraag';
import { isGelijk, type Ontvangen, ontvang, type Wereld } from './wereld';

/** What a run works with. */
export interface Proefopstelling {
  readonly bron: DataSource;
  readonly stand: Stand;
  readonly basis: Wereld;
  readonly werelden: readonly Wereld[];
  readonly cijfers: Cijfers;
}

interface Antwoord {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** One question, asked of the world in which nothing is different and of all others. */
async function stelOveral(
  { basis, werelden }: Proefopstelling,
  vraagAan: (wereld: Wereld) => Promise<Ontvangen>,
): Promise<{ readonly zonder: Ontvangen; readonly anders: readonly [number, Ontvangen] | null }> {
  const [zonder, ...overige] = await Promise.all([basis, ...werelden].map(vraagAan));
  if (!zonder) throw new Error('there is no world to ask');
  const nummer = overige.findIndex((antwoord) => !isGelijk(zonder, antwoord));
  const anders = overige[nummer];
  return { zonder, anders: anders ? [nummer, anders] : null };
}

/** Asks so many questions of every world, and gives the first that they do not all answer alike, made small. */
export async function eenRonde(
  opstelling: Proefopstelling,
  ronde: Ronde,
  aantal: number,
  seed: number,
): Promise<Invloed | null> {
  const { stand, basis, werelden, cijfers } = opstelling;
  const { vrager, voorraad, wijzigingen } = ronde;
  const token = await haalToken(basis.gateway.url, vrager.persona.persona);
  const kop = { 'Poortwachter-Doel': vrager.doelen.join(', ') };
  const opzoeker = (naam: string, nummer: number): string | null => voorraad.zoek(naam, nummer);
  const vraagAan = (vraag: Vraag) => {
    const geschreven = schrijf(vraag, opzoeker);
    return (wereld: Wereld): Promise<Ontvangen> => ontvang(wereld.beller(token), geschreven, kop);
  };
  let laatste: { vraag: Vraag; zonder: Ontvangen; anders: readonly [number, Ontvangen] } | null = null;
  const eigenschap = fc.asyncProperty(vragen(vrager.aanvrager, voorraad), async (vraag) => {
    const { zonder, anders } = await stelOveral(opstelling, vraagAan(vraag));
    if (anders) {
      laatste = { vraag, zonder, anders };
      return false;
    }
    // While a failure is made smaller, what a number stands for stays as it was.
    if (laatste) return true;
    const { data, errors = [] } = JSON.parse(zonder.tekst) as Antwoord;
    cijfers.antwoorden += werelden.length;
    const codes = errors.map(({ extensions }) => extensions.code);
    cijfers.tel(vraag, data, codes, ({ args, veld }, cursor) => {
      const lijst = lijstVan(veld);
      if (lijst) voorraad.bewaarCursor(cursorVoorraad(lijst, args.orderBy), cursor);
    });
    return true;
  });
  const uitslag = await fc.check(eigenschap, { numRuns: aantal, seed });
  const gevonden = laatste as { vraag: Vraag; zonder: Ontvangen; anders: readonly [number, Ontvangen] } | null;
  if (!uitslag.failed) return null;
  if (!gevonden) throw new Error('the run broke', { cause: uitslag.errorInstance });
  const [nummer] = gevonden.anders;
  const wereld = werelden[nummer];
  if (!wereld) throw new Error('the world that differs is gone');
  const paar = [basis, wereld] as const;
  const vraag = await minsteVraag(paar, vraagAan, gevonden.vraag);
  const minste = await minsteWijzigingen(stand, paar, vraagAan(vraag), wijzigingen[nummer] ?? []);
  return {
    persona: vrager.persona.persona,
    doelen: vrager.doelen,
    vraag,
    geschreven: schrijf(vraag, opzoeker),
    wijzigingen: minste,
    zonder: await vraagAan(vraag)(basis),
    met: await vraagAan(vraag)(wereld),
  };
}
