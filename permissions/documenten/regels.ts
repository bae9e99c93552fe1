import { PROFIELEN } from '../../src/domain/opsommingen';
import { eistBewijs, isBeleidsregel, type Regelboekregel } from '../regelboek';
import { regelboekVan } from '../regelboeken';
import { REGLEMENTEN } from '../reglementen';
import { MET, tabel } from './woorden';

/** For each rule id the test files with a title that bears it. */
export type Bewijs = ReadonlyMap<string, readonly string[]>;

const woord = (naam: string): string => naam.toLowerCase().replaceAll('_', ' ');

/** The rules that a test must prove and none does, in the order of the texts. */
export const zonderBewijs = (bewijs: Bewijs): readonly string[] =>
  PROFIELEN.flatMap((profiel) =>
    Object.entries(regelboekVan(profiel))
      .filter(([id, regel]) => eistBewijs(regel) && !bewijs.has(id))
      .map(([id]) => id),
  );

/** What stands in place of a stand that claims a proof which no test gives yet. */
const NOG_NIET = 'NOG NIET BEWEZEN';
const STANDEN = ['AFGEDWONGEN', 'VASTGELEGD', 'ORGANISATORISCH', 'GEPLAND', NOG_NIET] as const;

function standVan(id: string, regel: Regelboekregel, bewijs: Bewijs): string {
  const { stand } = regel;
  if (stand.soort === 'GEPLAND') return `GEPLAND (${MET[stand.met]})`;
  return eistBewijs(regel) && !bewijs.has(id) ? NOG_NIET : stand.soort;
}

function telling(bewijs: Bewijs): string {
  const tel = (regels: readonly (readonly [string, Regelboekregel])[]) => {
    const standen = regels.map(([id, regel]) => standVan(id, regel, bewijs));
    return [regels.length, ...STANDEN.map((stand) => standen.filter((tekst) => tekst.startsWith(stand)).length)].map(
      String,
    );
  };
  const alle = PROFIELEN.flatMap((profiel) => Object.entries(regelboekVan(profiel)));
  return tabel(
    ['reglement', 'regels', ...STANDEN.map(woord)],
    [
      ...PROFIELEN.map((profiel) => [profiel, ...tel(Object.entries(regelboekVan(profiel)))]),
      ['alle', ...tel(alle)],
      ['waarvan beleid', ...tel(alle.filter(([, regel]) => isBeleidsregel(regel)))],
    ],
  );
}

const hoofdstukken = (bewijs: Bewijs): readonly string[] =>
  PROFIELEN.map((profiel) => {
    const rijen = Object.entries(regelboekVan(profiel)).map(([id, regel]) => [
      id,
      regel.artikel,
      regel.tekst,
      regel.soorten.map(woord).join(', '),
      standVan(id, regel, bewijs),
      regel.stand.toelichting,
      (bewijs.get(id) ?? []).map((bestand) => `\`${bestand}\``).join('<br>'),
    ]);
    const koppen = ['regel', 'artikel', 'wat de regel zegt', 'over', 'stand', 'hoe', 'getest in'];
    return `## ${profiel}\n\n${REGLEMENTEN[profiel].naam}.\n\n${tabel(koppen, rijen)}`;
  });

/** docs/rules.md: every rule of the five texts and its stand, in Dutch. */
export const regelsDocument = (bewijs: Bewijs): string =>
  `${[
    '<!-- Generated from permissions/regelboeken and the titles of the tests by `npm run generate`: do not edit. -->',
    '# Alle regels en hun stand',
    `Elke regel van de vijf reglementen die een machine kan afdwingen, bewaken of vastleggen, in eigen woorden.

- **Afgedwongen**: de poort beslist ernaar, en een test die het nummer van de regel draagt bewijst het.
- **Vastgelegd**: de poort legt vast of vertelt wat de regel vraagt, en beslist er niets mee.
- **Organisatorisch**: geen machine kan het, of de wet heeft de regel laten vervallen.
- **Gepland**: komt met wat er tussen haakjes staat.
- **Nog niet bewezen**: de test die erbij hoort ontbreekt; wat erachter staat is dan nog geen belofte.

Een regel is beleid als hij gaat over doel, gegevens, grondslag, gezondheid, toestemming, verstrekking, ontvangers,
toegang, BSN, etniciteit, geheim contact, noodtoegang, statistiek of beveiliging. Wie wat leest, staat in
[policy-matrix.md](policy-matrix.md).`,
    telling(bewijs),
    ...hoofdstukken(bewijs),
  ].join('\n\n')}\n`;
