import type { Regel } from '../../permissions/reglement';
import { legUit } from '../../permissions/uitleg';
import type { OpdrachtFeiten } from '../../src/domain/feiten';
import { alsGemeente, eenDossier, eenOpdracht } from '../support/bouwers';
import { opening, proef, sluiting } from './proefreglement';

const gemeente = alsGemeente('CVITES', 'UITVOERING', 'TOEZICHT');

const uitleg = (regels: readonly Regel[], feiten: Partial<OpdrachtFeiten>) => {
  const dossier = eenDossier({ opdrachten: [eenOpdracht(feiten)] });
  return legUit({ reglement: proef(...regels), aanvrager: gemeente, categorie: 'ARBEID', dossier }, 'FEITEN')[0];
};

/** What would change the verdict, each in a line: the rule, its purposes, and the facts as they become. */
const veranderingen = (regels: readonly Regel[], feiten: Partial<OpdrachtFeiten> = {}): readonly string[] =>
  (uitleg(regels, feiten)?.veranderingen ?? []).map(
    ({ regel, doelen, wordt }) =>
      `${regel?.regel ?? 'niets'} ${doelen}: ${wordt.map(({ feit, geldt }) => `${geldt ? '+' : '-'}${feit}`).join(' ')}`,
  );

test('a rule whose facts differ by purpose is said for each of them', () => {
  const regel = opening('A', { onder: ['UITVOERING', 'TOEZICHT'], mits: ['OPDRACHT_NOEMT_DOEL'] });
  const { openingen } = uitleg([regel], { doelen: ['TOEZICHT'] }) ?? {};
  expect(openingen?.map(({ doelen, feiten }) => [doelen, feiten[0]?.geldt])).toEqual([
    [['UITVOERING'], false],
    [['TOEZICHT'], true],
  ]);
  expect(uitleg([regel], { doelen: ['TOEZICHT', 'UITVOERING'] })?.openingen).toMatchObject([
    { doelen: ['UITVOERING', 'TOEZICHT'] },
  ]);
});

describe('what would open it', () => {
  test('is what each rule lacks, and nothing that does more than another', () => {
    const A = opening('A', { mits: ['WERKNEMER'] });
    expect(veranderingen([A, opening('B', { mits: ['WERKNEMER', 'ZORGBETROKKEN'] })])).toEqual([
      'A UITVOERING: +WERKNEMER',
    ]);
    expect(veranderingen([A, opening('B', { mits: ['BELANG_AFGEWOGEN', 'ZORGBETROKKEN'] })])).toEqual([
      'A UITVOERING: +WERKNEMER',
      'B UITVOERING: +BELANG_AFGEWOGEN +ZORGBETROKKEN',
    ]);
    const deels = opening('B', { mits: ['WERKNEMER', 'SPECIALE_BEGELEIDING', 'GEINFORMEERD'] });
    expect(veranderingen([opening('A', { mits: ['WERKNEMER', 'ZORGBETROKKEN'] }), deels])).toEqual([
      'A UITVOERING: +WERKNEMER +ZORGBETROKKEN',
      'B UITVOERING: +WERKNEMER +SPECIALE_BEGELEIDING +GEINFORMEERD',
    ]);
  });

  test('is told under another purpose also when it does more, for what comes to hold does so for one', () => {
    const regels = [
      opening('A', { mits: ['OPDRACHT_NOEMT_DOEL'] }),
      opening('B', { onder: ['TOEZICHT'], mits: ['OPDRACHT_NOEMT_DOEL', 'WERKNEMER'] }),
      sluiting('S', { als: ['ZORGBETROKKEN'] }),
    ];
    expect(veranderingen(regels, { zorgbetrokken: true })).toEqual([
      'A UITVOERING: +OPDRACHT_NOEMT_DOEL -ZORGBETROKKEN',
      'B TOEZICHT: +OPDRACHT_NOEMT_DOEL +WERKNEMER -ZORGBETROKKEN',
    ]);
    expect(veranderingen(regels)).toEqual([
      'A UITVOERING: +OPDRACHT_NOEMT_DOEL',
      'B TOEZICHT: +OPDRACHT_NOEMT_DOEL +WERKNEMER',
    ]);
  });

  test('takes away what closes only when all of that holds', () => {
    const A = opening('A', { mits: ['WERKNEMER'] });
    const S = sluiting('S', { als: ['ZORGBETROKKEN', 'BELANG_AFGEWOGEN'] });
    expect(veranderingen([A, S], { zorgbetrokken: true })).toEqual(['A UITVOERING: +WERKNEMER']);
    expect(veranderingen([A, S], { zorgbetrokken: true, belangAfgewogen: true })).toEqual([
      'A UITVOERING: +WERKNEMER -ZORGBETROKKEN',
      'A UITVOERING: +WERKNEMER -BELANG_AFGEWOGEN',
    ]);
  });

  test('takes away neither what the rule itself asks, nor what a row bears', () => {
    const A = opening('A', { mits: ['WERKNEMER'] });
    const S = sluiting('S', { als: ['WERKNEMER', 'BELANG_AFGEWOGEN'] });
    expect(veranderingen([A, S], { belangAfgewogen: true })).toEqual(['A UITVOERING: +WERKNEMER -BELANG_AFGEWOGEN']);
    const vanRij = sluiting('S', { als: ['RELEVANT', 'BELANG_AFGEWOGEN'] });
    expect(veranderingen([opening('A'), vanRij], { belangAfgewogen: true })).toEqual([
      'A UITVOERING: -BELANG_AFGEWOGEN',
    ]);
  });
});

describe('what would close it', () => {
  test('is what a rule that closes still lacks, and the loss of what opens', () => {
    const A = opening('A', { mits: ['WERKNEMER'] });
    const S = sluiting('S', { als: ['ZORGBETROKKEN', 'BELANG_AFGEWOGEN'] });
    expect(veranderingen([A, S], { werknemer: true, zorgbetrokken: true })).toEqual([
      'S UITVOERING,TOEZICHT: +BELANG_AFGEWOGEN',
      'niets : -WERKNEMER',
    ]);
  });

  test('is the loss of every rule that opens, and not of what a row bears', () => {
    const A = opening('A', { mits: ['RELEVANT', 'WERKNEMER'] });
    expect(veranderingen([A], { werknemer: true })).toEqual(['niets : -WERKNEMER']);
    const B = opening('B', { mits: ['BELANG_AFGEWOGEN'] });
    expect(veranderingen([A, B], { werknemer: true, belangAfgewogen: true })).toEqual([
      'niets : -WERKNEMER -BELANG_AFGEWOGEN',
    ]);
    expect(veranderingen([A, opening('B')], { werknemer: true })).toEqual([]);
  });
});
