import { ARGUMENTEN, type Gebruik } from '../../permissions/argumenten';
import { delenVan, opgesomd, tabelIn } from './tabel';

type Tabel = Readonly<Record<string, Readonly<Record<string, Gebruik>>>>;

const WOORD: Readonly<Record<Gebruik['aard'], string>> = {
  GEEN: '–',
  FILTER: 'filter',
  VOLGORDE: 'volgorde',
  VRIJGAVE: 'vrijgave',
};

/** What argumenten.md says of every argument, and what the policy says of it. */
const gezegd = (): readonly string[] =>
  tabelIn(delenVan('argumenten.md')[0]?.tekst ?? '')
    .slice(1)
    .map(([argument = '', als = '', velden = '']) => `${argument} ${als} ${opgesomd(velden)}`);
const rijen = (tabel: Tabel): readonly string[] =>
  Object.entries(tabel).flatMap(([houder, delen]) =>
    Object.entries(delen).map(
      ([naam, gebruik]) =>
        `${houder}.${naam} ${WOORD[gebruik.aard]} ${gebruik.aard === 'GEEN' ? '' : String(gebruik.velden)}`,
    ),
  );

test('every argument uses what argumenten.md says', () => {
  expect(rijen(ARGUMENTEN).toSorted()).toEqual(gezegd().toSorted());
});

test('an argument that is said to use something else, or in another way, is seen', () => {
  const matrix = gezegd().toSorted();
  for (const [houder, delen] of Object.entries(ARGUMENTEN))
    for (const [naam, gebruik] of Object.entries(delen)) {
      const anders: readonly Gebruik[] = [
        { aard: 'FILTER', velden: ['Client.email'] },
        gebruik.aard === 'FILTER' ? { ...gebruik, aard: 'VOLGORDE' } : { aard: 'FILTER', velden: ['Client.id'] },
      ];
      for (const rij of anders)
        expect(rijen({ ...ARGUMENTEN, [houder]: { ...delen, [naam]: rij } }).toSorted()).not.toEqual(matrix);
    }
});
