import type { Doel } from '../../src/domain/doel';
import { type GebeurtenisSoort, soortOnder } from '../../src/domain/gebeurtenis';
import type { ClientId, OpdrachtId } from '../../src/domain/ids';
import { type Aanblik, type Beeld, beeldenVan, type Verteld, verschil } from '../../src/gebeurtenissen/verschil';

const NOEMBAAR: readonly Doel[] = ['FINANCIERING', 'GESCHIKTHEID', 'VERANTWOORDING'];

const beeld = (doelen: readonly Doel[], anders: Partial<Beeld> = {}): Beeld => ({
  betreft: 'RAPPORTAGE',
  objectId: 'r',
  clientId: 'c' as ClientId,
  opdrachtId: 'o' as OpdrachtId,
  merk: '1',
  delen: doelen.map((doel) => `${doel} ARBEID`),
  doelen,
  ...anders,
});

/** What who names these purposes is told of it, in order. */
const verteld = (
  was: Verteld | null,
  is: Beeld | null,
  onder: readonly Doel[],
  noembaar = NOEMBAAR,
): readonly (GebeurtenisSoort | null)[] =>
  verschil(was === null ? [] : [was], is === null ? [] : [is], noembaar).map((stap) => soortOnder(stap, onder));

const SUBSETS = Array.from({ length: 2 ** NOEMBAAR.length }, (_, bits) =>
  NOEMBAAR.filter((_doel, plaats) => (bits >> plaats) % 2 === 1),
);
const opent = (doelen: readonly Doel[], onder: readonly Doel[]) => doelen.some((doel) => onder.includes(doel));

describe('for whichever purposes a stream is pulled', () => {
  test.each(SUBSETS)(
    '[%s %s %s] it leads to what those open, and tells of nothing that they never opened',
    (...onder) => {
      for (const voor of SUBSETS)
        for (const na of SUBSETS) {
          const soorten = verteld(voor.length === 0 ? null : beeld(voor), na.length === 0 ? null : beeld(na), onder);
          const [had, heeft] = [opent(voor, onder), opent(na, onder)];
          const anders = onder.some((doel) => voor.includes(doel) !== na.includes(doel));
          const gehoord = soorten.filter((soort) => soort !== null);
          if (had && !heeft) expect(gehoord).toEqual(['INGETROKKEN']);
          else if (!had && heeft) expect(gehoord).toEqual(['VERSCHENEN']);
          else expect(gehoord).toEqual(anders ? ['GEWIJZIGD'] : []);
        }
    },
  );
});

test('parts that went are told as VERMINDERD, others and another version as GEWIJZIGD, and the same as nothing', () => {
  const was = beeld(['VERANTWOORDING'], { delen: ['VERANTWOORDING ARBEID', 'VERANTWOORDING UITKERING'] });
  expect(verteld(was, beeld(['VERANTWOORDING']), ['VERANTWOORDING'])).toEqual(['VERMINDERD']);
  expect(verteld(beeld(['VERANTWOORDING']), was, ['VERANTWOORDING'])).toEqual(['GEWIJZIGD']);
  expect(verteld(was, { ...was, merk: '2' }, ['VERANTWOORDING'])).toEqual(['GEWIJZIGD']);
  expect(verteld(was, was, ['VERANTWOORDING'])).toEqual([]);
});

test('a part that went for one purpose is told, also when another opens it still', () => {
  const doelen: readonly Doel[] = ['FINANCIERING', 'VERANTWOORDING'];
  const is = beeld(doelen, { delen: ['FINANCIERING ARBEID'] });
  expect(verteld(beeld(doelen), is, ['VERANTWOORDING'])).toEqual(['VERMINDERD']);
  expect(verteld(is, beeld(doelen), ['VERANTWOORDING'])).toEqual(['GEWIJZIGD']);
});

describe('what differs for one purpose', () => {
  const doelen: readonly Doel[] = ['FINANCIERING', 'VERANTWOORDING'];
  const [was, is] = [beeld(doelen), beeld(doelen, { delen: ['FINANCIERING ARBEID'] })];
  test('is nothing to a call for another', () => {
    expect(verteld(was, is, ['FINANCIERING'])).toEqual([null]);
    expect(verteld(is, was, ['FINANCIERING'])).toEqual([null]);
    expect(verteld(was, beeld(['FINANCIERING']), ['FINANCIERING'])).toEqual([null]);
    for (const onder of [['VERANTWOORDING'], doelen] as const)
      expect([onder, verteld(was, is, onder)]).toEqual([onder, ['VERMINDERD']]);
  });
  test('does not show in what is told of another version', () => {
    expect(verteld(was, { ...is, merk: '2' }, ['FINANCIERING'])).toEqual(['GEWIJZIGD']);
    expect(verteld(was, { ...is, merk: '2' }, ['VERANTWOORDING'])).toEqual(['VERMINDERD']);
  });
});

describe('what is seen for one purpose after another', () => {
  const aanblik: Aanblik = { ...beeld([]), merk: '1', delen: ['ARBEID'] };
  test('is one object, with its parts for each', () => {
    const beide = beeldenVan([
      ['VERANTWOORDING', [aanblik]],
      ['FINANCIERING', [{ ...aanblik, delen: ['ARBEID', 'UITKERING'] }]],
    ]);
    expect(beide).toEqual([
      beeld(['FINANCIERING', 'VERANTWOORDING'], {
        delen: ['FINANCIERING ARBEID', 'FINANCIERING UITKERING', 'VERANTWOORDING ARBEID'],
      }),
    ]);
    expect(beeldenVan([['FINANCIERING', []]])).toEqual([]);
  });
});

describe('with a purpose that may not be named any more', () => {
  const was = beeld(['VERANTWOORDING']);
  test('whoever is left is told that it is gone: it may have been read under that one', () => {
    expect(verteld(was, null, ['GESCHIKTHEID'], ['FINANCIERING', 'GESCHIKTHEID'])).toEqual(['INGETROKKEN']);
    expect(verteld(was, null, ['GESCHIKTHEID'])).toEqual([null]);
  });
  test('and who can read it still, that it changed', () => {
    const is = beeld(['FINANCIERING']);
    const beide = beeld(['FINANCIERING', 'VERANTWOORDING']);
    expect(verteld(beide, is, ['FINANCIERING'], ['FINANCIERING', 'GESCHIKTHEID'])).toEqual(['GEWIJZIGD']);
    expect(verteld(beide, is, ['GESCHIKTHEID'], ['FINANCIERING', 'GESCHIKTHEID'])).toEqual(['INGETROKKEN']);
  });
});

describe('of what was told before purposes were kept', () => {
  const was = { ...beeld([]), delen: ['ARBEID'], doelen: null };
  test('nothing is told while it is the same', () => {
    expect(verteld(was, beeld(['VERANTWOORDING']), NOEMBAAR)).toEqual([]);
    expect(verteld(was, beeld(NOEMBAAR), NOEMBAAR)).toEqual([]);
  });
  test('a part that went is told', () => {
    const minder = beeld(['VERANTWOORDING'], { delen: [] });
    expect(verteld(was, minder, ['VERANTWOORDING'])).toEqual(['VERMINDERD']);
  });
  test('that it is gone is told to everybody, as it was then', () => {
    for (const doel of NOEMBAAR) expect(verteld(was, null, [doel])).toEqual(['INGETROKKEN']);
  });
  test('that it changed is told to who can read it', () => {
    const is = beeld(['VERANTWOORDING'], { merk: '2' });
    expect(verteld(was, is, ['VERANTWOORDING'])).toEqual(['GEWIJZIGD']);
    expect(verteld(was, is, ['GESCHIKTHEID'])).toEqual([null]);
  });
});
