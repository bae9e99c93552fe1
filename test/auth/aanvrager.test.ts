import fc from 'fast-check';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { maakAanvrager, sleutelVanPersoon } from '../../src/auth/aanvrager';
import { Gevonden } from '../../src/auth/gevonden';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { PoortFout } from '../../src/domain/fouten';
import { PROFIELEN, type Profiel } from '../../src/domain/opsommingen';
import { SCOPES } from '../../src/domain/scope';

const uuid = (nummer: number): string => `00000000-0000-0000-0000-${String(nummer).padStart(12, '0')}`;
const CLAIMS = {
  issuer: 'https://idp.test',
  azp: 'app',
  sub: 'iemand',
  jti: 'een',
  scopes: new Set(['clients:lezen']),
};

const NU = new Date('2026-06-01T10:00:00Z');
/** Agreed with everybody outside, for every purpose: nothing is lacking. */
const AFSPRAKEN = {
  overeenkomstVan: '2024-01-01T00:00:00Z',
  overeenkomstTot: '2027-01-01T00:00:00+00:00',
  overeenkomstDoelen: DOELEN,
  reglementAanvaardOp: '2024-01-01',
  laatsteEvaluatieOp: '2026-01-01',
  geheimhoudingGetekendOp: '2024-01-01',
};

const WIE = {
  OPDRACHTGEVER: { opdrachtgeverId: uuid(3), opdrachtgeverSoort: 'GEMEENTE', afspraken: AFSPRAKEN },
  PARTNER: { partnerId: uuid(4), opdrachten: [uuid(5)], afspraken: AFSPRAKEN },
  MEDEWERKER: { medewerkerId: uuid(6), rollen: ['TRAJECTBEGELEIDER'] },
  BETROKKENE: { clientId: uuid(7), hoedanigheid: 'ZELF' },
};
type Soort = keyof typeof WIE;
const SOORTEN = Object.keys(WIE) as Soort[];

/** What the database answers for a caller of this kind. */
const eenGevonden = (soort: Soort, profiel: Profiel, doelen: readonly Doel[], anders: object = {}): Gevonden =>
  Gevonden.parse({
    organisatieId: uuid(1),
    profiel,
    integratieId: uuid(2),
    soort,
    doelen,
    standaardDoelen: doelen,
    scopes: SCOPES,
    certificaat: { oin: null, afdruk: null },
    verzoekenPerMinuut: null,
    ...WIE[soort],
    ...anders,
  });

const alsAanvrager = (gevonden: Gevonden | null, header?: string) => maakAanvrager(CLAIMS, gevonden, header, NU);

function fout(doe: () => unknown): PoortFout {
  try {
    doe();
  } catch (reden) {
    if (reden instanceof PoortFout) return reden;
    throw reden;
  }
  throw new Error('nothing was refused');
}

describe('who calls', () => {
  it('is the opdrachtgever of the registration', () => {
    expect(alsAanvrager(eenGevonden('OPDRACHTGEVER', 'CVITES', ['VERANTWOORDING']))).toEqual({
      soort: 'OPDRACHTGEVER',
      organisatieId: uuid(1),
      profiel: 'CVITES',
      integratieId: uuid(2),
      opdrachtgeverId: uuid(3),
      opdrachtgeverSoort: 'GEMEENTE',
      doelen: ['VERANTWOORDING'],
      scopes: new Set(['clients:lezen']),
      sleutel: `integratie:${uuid(2)}`,
    });
  });

  it('is the partner with the opdrachten it may name', () => {
    expect(alsAanvrager(eenGevonden('PARTNER', 'CVITES', ['AANMELDING']))).toMatchObject({
      partnerId: uuid(4),
      opdrachten: [uuid(5)],
      sleutel: `integratie:${uuid(2)}`,
    });
  });

  it('is the medewerker, whatever application the work is done in', () => {
    expect(alsAanvrager(eenGevonden('MEDEWERKER', 'CVITES', ['UITVOERING']))).toMatchObject({
      medewerkerId: uuid(6),
      rollen: ['TRAJECTBEGELEIDER'],
      sleutel: `medewerker:${uuid(6)}`,
    });
  });

  it('is a person with or without a dossier, under a key that does not tell who', () => {
    const met = alsAanvrager(eenGevonden('BETROKKENE', 'DIT', ['RECHTEN']));
    const zonder = alsAanvrager(
      eenGevonden('BETROKKENE', 'DIT', ['AANMELDING'], { clientId: null, hoedanigheid: null }),
    );
    expect(zonder).toMatchObject({ soort: 'BETROKKENE', clientId: null, hoedanigheid: 'ZELF' });
    expect(met.sleutel).toBe(zonder.sleutel);
    expect(met.sleutel).toMatch(/^persoon:[0-9a-f]{64}$/);
    expect(sleutelVanPersoon('a', 'bc')).not.toBe(sleutelVanPersoon('ab', 'c'));
  });

  it('is nobody without a registration', () => {
    const { code, message } = fout(() => alsAanvrager(null));
    expect([code, message]).toEqual(['UNAUTHENTICATED', 'Dit token hoort bij geen registratie.']);
  });

  it.each([
    ['CVITES', 'CV-22', 'CV-19'],
    ['WESTENDORP', REGLEMENTEN.WESTENDORP.rolRegel, 'WE-20'],
    ['IMPLACMENT', REGLEMENTEN.IMPLACMENT.rolRegel, 'IM-10'],
    ['DIT', 'DI-21', 'VOG'],
    ['FACTOR2', 'F2-13', 'F2-03'],
  ] as const)('[CV-22 DI-21 F2-13] works nowhere without an autorisatie in force: %s', (profiel, regel, noemt) => {
    const gevonden = eenGevonden('MEDEWERKER', profiel, ['UITVOERING'], { rollen: [] });
    const { extensions, message } = fout(() => alsAanvrager(gevonden, 'UITVOERING'));
    expect(extensions).toEqual({ code: 'FORBIDDEN', regel, reden: 'ROL' });
    expect(message).toContain(noemt);
  });
});

it('brings of the scopes of its token those that its registration names', () => {
  const met = (...scopes: string[]) => alsAanvrager(eenGevonden('OPDRACHTGEVER', 'CVITES', ['AANMELDING'], { scopes }));
  expect([...met('rapportages:lezen').scopes]).toEqual([]);
  expect([...met('rapportages:lezen', 'clients:lezen').scopes]).toEqual(['clients:lezen']);
});

describe('who calls again', () => {
  const gevonden = eenGevonden('OPDRACHTGEVER', 'CVITES', ['VERANTWOORDING', 'PLAATSING']);
  const eerst = alsAanvrager(gevonden);

  it('is the same, once made, with the same token and for the same purposes', () => {
    expect(alsAanvrager(gevonden)).toBe(eerst);
    expect(Object.isFrozen(eerst)).toBe(true);
  });

  it('is another with other purposes, another token, or when something else was found', () => {
    expect(alsAanvrager(gevonden, 'PLAATSING').doelen).toEqual(['PLAATSING']);
    expect(alsAanvrager(gevonden).doelen).toEqual(eerst.doelen);
    const metMinder = maakAanvrager({ ...CLAIMS, scopes: new Set<string>() }, gevonden, undefined, NU);
    expect([...metMinder.scopes]).toEqual([]);
    expect(alsAanvrager(gevonden)).toEqual(eerst);
    const anders = eenGevonden('OPDRACHTGEVER', 'CVITES', ['VERANTWOORDING'], { opdrachtgeverId: uuid(8) });
    expect(alsAanvrager(anders)).toMatchObject({ opdrachtgeverId: uuid(8), doelen: ['VERANTWOORDING'] });
  });

  it('is judged by the moment every time', () => {
    const partner = eenGevonden('PARTNER', 'CVITES', ['AANMELDING']);
    expect(alsAanvrager(partner)).toBe(alsAanvrager(partner));
    const later = new Date('2027-01-02T10:00:00Z');
    expect(fout(() => maakAanvrager(CLAIMS, partner, undefined, later)).extensions).toMatchObject({
      reden: 'OVEREENKOMST_VERLOPEN',
    });
  });
});

describe('for which purposes', () => {
  const gemeente = eenGevonden('OPDRACHTGEVER', 'DIT', ['VERANTWOORDING', 'GESCHIKTHEID', 'STATISTIEK'], {
    standaardDoelen: ['VERANTWOORDING'],
  });
  const doelen = (gevonden: Gevonden, header?: string) => alsAanvrager(gevonden, header).doelen;

  it('by default those of the registration', () => {
    expect(doelen(gemeente)).toEqual(['VERANTWOORDING']);
  });

  it('by choice one or more, each once', () => {
    expect(doelen(gemeente, ' GESCHIKTHEID ,VERANTWOORDING,, GESCHIKTHEID')).toEqual([
      'GESCHIKTHEID',
      'VERANTWOORDING',
    ]);
  });

  it.each([
    ['that does not exist', 'VERANTWOORDING,IETS'],
    ['in other capitals', 'verantwoording'],
    ['that is not registered', 'FINANCIERING'],
    ['that the reglement does not know', 'STATISTIEK'],
    ['named like a property of every object', '__proto__'],
  ])('never one %s', (_naam, header) => {
    const { extensions, message } = fout(() => doelen(gemeente, header));
    expect(extensions).toEqual({
      code: 'FORBIDDEN',
      regel: REGLEMENTEN.DIT.doelRegel,
      reden: 'DOEL_NIET_TOEGESTAAN',
    });
    expect(message).toContain('Toegestaan: VERANTWOORDING, GESCHIKTHEID.');
    expect(message).not.toContain('IETS');
  });

  it.each([
    [
      'the default is none',
      eenGevonden('OPDRACHTGEVER', 'CVITES', ['VERANTWOORDING'], { standaardDoelen: [] }),
      undefined,
    ],
    ['the reglement knows none of the default', eenGevonden('OPDRACHTGEVER', 'DIT', ['STATISTIEK']), undefined],
    ['the header is empty', gemeente, ' , '],
  ])('and it must be said when %s', (_naam, gevonden, header) => {
    expect(fout(() => doelen(gevonden, header)).code).toBe('DOEL_ONTBREEKT');
  });

  it('a data subject acts on the own rights and joins, and nothing else', () => {
    const portaal = eenGevonden('BETROKKENE', 'CVITES', DOELEN);
    expect(new Set(doelen(portaal))).toEqual(new Set(['AANMELDING', 'RECHTEN']));
    expect(fout(() => doelen(portaal, 'UITVOERING')).code).toBe('FORBIDDEN');
  });

  it('a medewerker never acts on the rights of a client', () => {
    const frontend = eenGevonden('MEDEWERKER', 'CVITES', ['UITVOERING', 'RECHTEN']);
    expect(doelen(frontend)).toEqual(['UITVOERING']);
    expect(fout(() => doelen(frontend, 'RECHTEN')).code).toBe('FORBIDDEN');
  });

  it('whatever is registered and asked: what registration and reglement both know, or the refusal that fits', () => {
    const lijst = fc.subarray([...DOELEN], { minLength: 3 });
    const genoemd = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...DOELEN) },
      { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('', ' ', '__proto__')) },
    );
    const vragen = fc.record({
      soort: fc.constantFrom(...SOORTEN),
      profiel: fc.constantFrom(...PROFIELEN),
      geregistreerd: lijst,
      standaard: lijst,
      header: fc.option(fc.array(genoemd, { maxLength: 3 }), { nil: undefined }),
    });
    const uitkomsten = new Map<string, number>();
    fc.assert(
      fc.property(vragen, ({ soort, profiel, geregistreerd, standaard, header }) => {
        const mag = (doel: string): boolean =>
          (geregistreerd as string[]).includes(doel) &&
          (REGLEMENTEN[profiel].doelen as readonly string[]).includes(doel) &&
          !(soort === 'MEDEWERKER' && doel === 'RECHTEN') &&
          !(soort === 'BETROKKENE' && !['RECHTEN', 'AANMELDING'].includes(doel));
        const standaardDoelen = standaard.filter((doel) => geregistreerd.includes(doel));
        const gevraagd = header
          ?.flatMap((deel) => deel.split(','))
          .map((deel) => deel.trim())
          .filter((deel) => deel !== '');
        const verwacht =
          gevraagd?.every(mag) === false ? 'FORBIDDEN' : [...new Set(gevraagd ?? standaardDoelen)].filter(mag);
        const uitkomst = ((): string | readonly string[] => {
          try {
            return doelen(eenGevonden(soort, profiel, geregistreerd, { standaardDoelen }), header?.join(','));
          } catch (reden) {
            if (reden instanceof PoortFout) return reden.code;
            throw reden;
          }
        })();
        expect(uitkomst).toEqual(verwacht.length === 0 ? 'DOEL_ONTBREEKT' : verwacht);
        const naam = typeof uitkomst === 'string' ? uitkomst : 'toegelaten';
        uitkomsten.set(naam, (uitkomsten.get(naam) ?? 0) + 1);
      }),
      { numRuns: 1_000, seed: 1 },
    );
    // Were all of one kind, the property would say little.
    for (const naam of ['toegelaten', 'FORBIDDEN', 'DOEL_ONTBREEKT']) expect(uitkomsten.get(naam)).toBeGreaterThan(100);
  });
});
