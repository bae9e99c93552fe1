import { graphql } from 'graphql';
import { type Antwoorden, schemaMet } from './bouw';

const vraag = (source: string, antwoorden: Antwoorden, variableValues: Record<string, unknown> = {}) =>
  graphql({ schema: schemaMet(antwoorden), source, variableValues });

describe('a Datum', () => {
  const geboren = '{ client(id: "1") { geboortedatum } }';

  it('is served as the text it is', async () => {
    const { data } = await vraag(geboren, { client: () => ({ geboortedatum: '1980-02-29' }) });
    expect(data?.client).toEqual({ geboortedatum: '1980-02-29' });
  });

  it.each([new Date('1980-02-29'), '29-02-1980', '1980-02-29T00:00:00Z', 19800229])(
    'is not served from anything else (%p), and the error does not show it',
    async (geboortedatum) => {
      const { data, errors } = await vraag(geboren, { client: () => ({ geboortedatum }) });
      expect(data?.client).toEqual({ geboortedatum: null });
      expect(errors?.map(({ message }) => message)).toEqual(['a Datum must be served from YYYY-MM-DD text']);
    },
  );
});

describe('a Tijdstip', () => {
  const vrijgegeven = '{ rapportage(id: "1") { vrijgegevenOp } }';

  it('is served in ISO 8601 and UTC', async () => {
    const { data } = await vraag(vrijgegeven, {
      rapportage: () => ({ vrijgegevenOp: new Date('2026-03-01T10:30:00+01:00') }),
    });
    expect(data?.rapportage).toEqual({ vrijgegevenOp: '2026-03-01T09:30:00.000Z' });
  });

  it.each([new Date('x'), '2026-03-01'])('is not served from %p', async (vrijgegevenOp) => {
    const { data, errors } = await vraag(vrijgegeven, { rapportage: () => ({ vrijgegevenOp }) });
    expect(data?.rapportage).toEqual({ vrijgegevenOp: null });
    expect(errors).toHaveLength(1);
  });
});

describe('what a caller gives as a Datum or Tijdstip', () => {
  const clients = (antwoord: (args: unknown) => unknown): Antwoorden => ({ clients: antwoord });
  const variabel = 'query ($d: Datum) { clients(filter: { geboortedatum: $d }) { totaalAantal } }';
  const letterlijk = (waarde: string) => `{ clients(filter: { geboortedatum: ${waarde} }) { totaalAantal } }`;

  it.each(['2026-03-01', '31-02-1980', 'gisteren', ''])(
    'reaches the validation of the input as the text it is: %p',
    async (tekst) => {
      const gezien = jest.fn();
      expect((await vraag(variabel, clients(gezien), { d: tekst })).errors).toBeUndefined();
      expect((await vraag(letterlijk(JSON.stringify(tekst)), clients(gezien))).errors).toBeUndefined();
      expect(gezien.mock.calls.map(([args]) => args.filter.geboortedatum)).toEqual([tekst, tekst]);
    },
  );

  it.each([19800229, true, { jaar: 1980 }, [1980, 1981]])(
    'is no text (%p): it reaches the validation as a text that is never valid, and is repeated nowhere',
    async (waarde) => {
      const gezien = jest.fn();
      const uitkomst = await vraag(variabel, clients(gezien), { d: waarde });
      expect(gezien.mock.calls.map(([args]) => args.filter.geboortedatum)).toEqual(['']);
      expect(JSON.stringify(uitkomst)).not.toContain('1980');
    },
  );

  it.each(['19800229', 'true', '{ jaar: 1980 }', 'JAAR_1980'])(
    'is refused in Dutch when the document spells something else (%s), without the value',
    async (waarde) => {
      const gezien = jest.fn();
      const { errors } = await vraag(letterlijk(waarde), clients(gezien));
      expect(errors?.map(({ message }) => message)).toEqual([
        'Datum is een tekst tussen aanhalingstekens, in de vorm JJJJ-MM-DD.',
      ]);
      expect(gezien).not.toHaveBeenCalled();
    },
  );

  it('may be null, which filters nothing', async () => {
    const gezien = jest.fn();
    await vraag(variabel, clients(gezien), { d: null });
    expect(gezien.mock.calls.map(([args]) => args.filter.geboortedatum)).toEqual([null]);
  });
});
