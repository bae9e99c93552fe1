import { REGLEMENTEN } from '../../permissions/reglementen';
import { SCOPE_UITLEG } from '../../src/auth/scopes';
import { SETTINGS } from '../../src/config/instellingen';
import { AFSCHERMCODES } from '../../src/domain/besluit';
import { DOELEN } from '../../src/domain/doel';
import { FOUTCODES, REDENEN } from '../../src/domain/fouten';
import { SCOPES } from '../../src/domain/scope';
import { leesDocument, paragraaf, tabel } from './markdown';

const README = leesDocument('README.md');
const code = (naam: string): string => `\`${naam}\``;

describe('the tables of the README say what the code says', () => {
  test('configuration: every setting with its default, whether it is required, and its meaning', () => {
    expect(tabel(paragraaf(README, '## Configuration'))).toEqual(
      Object.entries(SETTINGS).map(([naam, setting]) => [
        code(naam),
        setting.default === null ? '' : code(setting.default),
        setting.required ? 'yes' : 'no',
        setting.description,
      ]),
    );
  });

  test('scopes: every one, and who normally gets it', () => {
    const rijen = tabel(paragraaf(README, '## Scopes')).map(([scope, , voor]) => [scope, voor]);
    expect(rijen).toEqual(SCOPES.map((scope) => [code(scope), SCOPE_UITLEG[scope].voor.join(', ')]));
  });

  test('purposes: every one', () => {
    expect(tabel(paragraaf(README, '## Purposes')).map(([doel]) => doel)).toEqual(DOELEN.map(code));
  });

  test('error codes and finer causes: every one', () => {
    const tekst = paragraaf(README, '## Errors and withheld fields');
    expect(tabel(tekst).map(([naam]) => naam)).toEqual(FOUTCODES.map(code));
    const redenen = /`reden` is one of: ([^.]*)\./.exec(tekst)?.[1]?.split(/,\s+/);
    expect(redenen).toEqual(REDENEN.map(code));
  });

  test('codes of withheld fields: every one, and which ones a reglement can give', () => {
    const [, tekst = ''] = paragraaf(README, '## Errors and withheld fields').split(
      '`extensions.afgeschermd` has an entry',
    );
    const gegeven = new Set<string>(['BUITEN_DOEL']); // given by the evaluator itself
    for (const { regels } of Object.values(REGLEMENTEN))
      for (const regel of regels) gegeven.add(regel.aard === 'OPENT' ? regel.anders : regel.code);
    expect(tabel(tekst).map(([naam, , nu]) => [naam, nu])).toEqual(
      AFSCHERMCODES.map((naam) => [code(naam), gegeven.has(naam) ? 'yes' : 'no']),
    );
  });
});
