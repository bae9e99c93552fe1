import fc from 'fast-check';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { PoortFout } from '../../src/domain/fouten';
import { foutvorm, zonderWaarde } from '../../src/server/foutvorm';
import { eisPassendeVariabelen } from '../../src/server/variabelen';

const schema = buildSchema(`
  enum Kleur { ROOD BLAUW }
  input Invoer { naam: String, aantal: Int, kleur: Kleur, ja: Boolean, meer: [Invoer!] }
  type Query { vraag(invoer: Invoer, id: ID, getal: Float): Int }
`);

const KANARIE = '123456782';

/** The error for variable $invoer, as JSON, or '' when it is accepted. */
function foutOver(waarde: unknown): string {
  const [operatie] = parse('query ($invoer: Invoer) { vraag(invoer: $invoer) }').definitions;
  if (operatie?.kind !== 'OperationDefinition') throw new Error('no operation');
  try {
    eisPassendeVariabelen(schema, operatie, { invoer: waarde });
    return '';
  } catch (fout) {
    return JSON.stringify(fout);
  }
}

describe('a value that does not fit its type is refused without being repeated', () => {
  test.each([
    [{ naam: Number(KANARIE) }, 'invoer.naam'],
    [{ aantal: KANARIE }, 'invoer.aantal'],
    [{ kleur: KANARIE }, 'invoer.kleur'],
    [{ kleur: `x" at "invoer.naam"; ${KANARIE}` }, 'invoer.kleur'],
    [{ ja: KANARIE }, 'invoer.ja'],
    [{ meer: [{ naam: [KANARIE] }] }, 'invoer.meer[0].naam'],
    [{ aantal: `${KANARIE}\nregel "twee"` }, 'invoer.aantal'],
    [{ [`x${KANARIE}`]: 1 }, 'invoer'],
    [KANARIE, 'invoer'],
  ])('in a variable: %j', (waarde, veld) => {
    expect(foutOver(waarde)).not.toContain(KANARIE);
    expect(foutOver(waarde)).toContain(`"veld":"${veld}"`);
  });

  test('what fits is accepted', () => {
    expect(foutOver({ naam: KANARIE, aantal: 1, kleur: 'ROOD', meer: [] })).toBe('');
    expect(foutOver(null)).toBe('');
  });

  test.each([`"${KANARIE}"`, `${KANARIE}.5`, `{ x: ${KANARIE} }`, `[${KANARIE}.5]`])('in a literal: %s', (literal) => {
    const fouten = validate(schema, parse(`{ vraag(invoer: { aantal: ${literal} }) }`));
    const bericht = fouten.map(({ message }) => message).join('\n');
    expect(bericht).toContain(KANARIE);
    expect(zonderWaarde(bericht)).not.toContain(KANARIE);
  });

  test('whatever the value is (property)', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (tekst) => {
        const waarde = `${KANARIE}${tekst}${KANARIE}`;
        const fout = foutOver({ aantal: waarde, kleur: waarde, [waarde]: waarde });
        expect(fout).not.toBe('');
        expect(fout).not.toContain(KANARIE);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });
});

describe('what a caller reads of an error', () => {
  const formatted = (fout: GraphQLError) => foutvorm({ message: fout.message, extensions: fout.extensions }, fout);

  test('an error of ours, as it is', () => {
    const fout = new PoortFout('NOT_FOUND', 'Niet gevonden.');
    expect(formatted(fout)).toEqual({ message: 'Niet gevonden.', extensions: { code: 'NOT_FOUND' } });
  });

  test('anything else, as an internal error without its text', () => {
    const oorzaak = new Error(`duplicate key value (bsn)=(${KANARIE})`);
    const fout = new GraphQLError(oorzaak.message, { originalError: oorzaak, path: ['client'] });
    expect(JSON.stringify(formatted(fout))).not.toContain(KANARIE);
    expect(formatted(fout).extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
