import {
  beoordeel,
  beoordeelAanmelding,
  beoordeelOpdrachtgever,
  bruikbaarheid,
  mogelijkeSoorten,
  soortenVoor,
} from '../../permissions/beoordeel';
import { nooit, type Regel } from '../../permissions/reglement';
import type { Aanvrager } from '../../src/domain/aanvrager';
import type { Categorie } from '../../src/domain/categorie';
import type { DossierFeiten, NoodtoegangFeit } from '../../src/domain/feiten';
import type { Noodbelang, Rol } from '../../src/domain/opsommingen';
import {
  alsClient,
  alsCoach,
  alsGemeente,
  alsMedewerker,
  alsUwv,
  eenDossier,
  eenNoodtoegangId,
  eenOpdracht,
  eenOpdrachtId,
} from '../support/bouwers';
import { bron, opening, proef, sluiting } from './proefreglement';

const gemeente = alsGemeente('CVITES', 'UITVOERING');
const coach = alsCoach('CVITES', 'UITVOERING');
const met = (...rollen: readonly Rol[]) => alsMedewerker(rollen, 'CVITES', 'UITVOERING');
const glas = (belang: Noodbelang, nummer = 1): NoodtoegangFeit => ({
  id: eenNoodtoegangId(nummer),
  belang,
  tot: new Date('2027-01-01T00:00:00Z'),
});

const vraag = (
  regels: readonly Regel[],
  aanvrager: Aanvrager,
  dossier: DossierFeiten,
  categorie: Categorie = 'ARBEID',
) => ({
  reglement: proef(...regels),
  aanvrager,
  categorie,
  dossier,
});
const oordeel = (...alles: Parameters<typeof vraag>) => beoordeel(vraag(...alles));
const open = (regel: string) => ({ uitkomst: 'TOEGESTAAN', regel, grondslag: `AVG ${regel}` });
const dicht = (regel: string, code: string) => ({ uitkomst: 'AFGESCHERMD', regel, code });

describe('the names under which somebody reaches an opdracht', () => {
  const soorten = (wie: Aanvrager, dossier: Partial<DossierFeiten> = {}, eigenProject = false) => {
    const opdracht = eenOpdracht({ eigenProject });
    return soortenVoor(vraag([], wie, { ...eenDossier(dossier), opdrachten: [opdracht] }), opdracht);
  };

  test('a role counts as far as it reaches, and not where the profile gives it none', () => {
    const alle = met('DIRECTIE', 'COORDINATOR', 'TRAJECTBEGELEIDER', 'MANAGER');
    expect(soorten(alle)).toEqual(['DIRECTIE']);
    expect(soorten(alle, {}, true)).toEqual(['DIRECTIE', 'COORDINATOR']);
    expect(soorten(alle, { toegewezen: true })).toEqual(['DIRECTIE', 'TRAJECTBEGELEIDER']);
  });

  test('who is no medewerker reaches what is loaded', () => {
    expect(soorten(gemeente)).toEqual(['GEMEENTE']);
    expect(soorten(alsClient('CVITES', 'RECHTEN'))).toEqual(['BETROKKENE']);
  });

  test('broken glass is a name of its own, of who may break it', () => {
    const noodtoegangen = [glas('ZORGBELANG')];
    expect(soorten(coach)).toEqual([]);
    expect(soorten(coach, { noodtoegangen })).toEqual(['NOODTOEGANG']);
    expect(soorten(met('STAGIAIR'), { noodtoegangen })).toEqual([]);
    expect(soorten(gemeente, { noodtoegangen })).toEqual(['GEMEENTE']);
  });

  test('before any dossier is known: every role that reaches any, and the glass that may be broken', () => {
    const mogelijk = (wie: Aanvrager) => mogelijkeSoorten(proef(), wie);
    expect(mogelijk(met('COORDINATOR', 'MANAGER'))).toEqual(['COORDINATOR']);
    expect(mogelijk(coach)).toEqual(['TRAJECTBEGELEIDER', 'NOODTOEGANG']);
    expect(mogelijk(gemeente)).toEqual(['GEMEENTE']);
  });
});

describe('how a field may be used for a filter or an order', () => {
  const bruikbaar = (wie: Aanvrager, ...regels: readonly Regel[]) => bruikbaarheid(proef(...regels), wie, 'ARBEID');

  test('not at all where no rule can open it for the caller', () => {
    expect(bruikbaar(gemeente, opening('A', { categorieen: ['ADRES'] }))).toBe('NIET');
    expect(bruikbaar(gemeente, opening('A', { voor: ['UWV'] }))).toBe('NIET');
    expect(bruikbaar(gemeente, opening('A', { onder: ['TOEZICHT'] }))).toBe('NIET');
    expect(bruikbaar(alsGemeente('CVITES', 'AANMELDING'), opening('A', { onder: ['AANMELDING'] }))).toBe('NIET');
  });

  test('always where a rule opens it that asks nothing, and none closes it', () => {
    expect(bruikbaar(gemeente, opening('A'))).toBe('ALTIJD');
    expect(bruikbaar(gemeente, opening('A', { mits: ['WERKNEMER'] }), opening('B'))).toBe('ALTIJD');
    const elders = [sluiting('S', { voor: ['UWV'] }), sluiting('S', { categorieen: ['ADRES'] })];
    expect(bruikbaar(gemeente, opening('A'), ...elders)).toBe('ALTIJD');
  });

  test('by dossier where a fact decides, of a rule that opens or of one that closes', () => {
    expect(bruikbaar(gemeente, opening('A', { mits: ['WERKNEMER'] }))).toBe('PER_DOSSIER');
    expect(bruikbaar(gemeente, opening('A'), sluiting('S'))).toBe('PER_DOSSIER');
  });

  test('by dossier where not every role of the caller reads it', () => {
    const A = opening('A', { voor: ['COORDINATOR'] });
    expect(bruikbaar(met('COORDINATOR'), A)).toBe('ALTIJD');
    expect(bruikbaar(met('COORDINATOR', 'STAGIAIR'), A)).toBe('PER_DOSSIER');
    expect(bruikbaar(met('COORDINATOR', 'STAGIAIR'), A, opening('B', { voor: ['STAGIAIR'] }))).toBe('ALTIJD');
  });

  test('broken glass leads to other dossiers, but for who reaches them all', () => {
    expect(bruikbaar(coach, opening('A', { voor: ['TRAJECTBEGELEIDER'] }))).toBe('PER_DOSSIER');
    expect(bruikbaar(coach, opening('A', { voor: ['TRAJECTBEGELEIDER', 'NOODTOEGANG'] }))).toBe('ALTIJD');
    expect(bruikbaar(coach, opening('A', { voor: ['NOODTOEGANG'] }))).toBe('PER_DOSSIER');
    expect(bruikbaar(met('DIRECTIE'), opening('A', { voor: ['DIRECTIE'] }))).toBe('ALTIJD');
    expect(bruikbaar(met('DIRECTIE'), opening('A', { voor: ['NOODTOEGANG'] }))).toBe('PER_DOSSIER');
    const beide = opening('A', { voor: ['TRAJECTBEGELEIDER', 'FG'] });
    expect(bruikbaar(met('TRAJECTBEGELEIDER', 'FG'), beide)).toBe('ALTIJD');
  });
});

describe('what is open', () => {
  test('names the first rule that opens, in the order of the reglement, and what a row must bear by each', () => {
    const regels = [
      opening('A', { mits: ['WERKNEMER'] }),
      opening('B', { mits: ['RELEVANT'] }),
      opening('C', { mits: ['NOODZAAK', 'RELEVANT'] }),
    ];
    const { besluit, rijen, noodtoegangen } = oordeel(regels, gemeente, eenDossier());
    expect(besluit).toEqual(open('B'));
    expect(rijen).toEqual(new Map([[eenOpdrachtId(), [['RELEVANT'], ['NOODZAAK', 'RELEVANT']]]]));
    expect(noodtoegangen).toEqual(new Map([[eenOpdrachtId(), []]]));
  });

  test('needs all facts to hold under one of the purposes of the rule that the caller has', () => {
    const regel = opening('A', { onder: ['UITVOERING', 'TOEZICHT'], mits: ['OPDRACHT_NOEMT_DOEL', 'WERKNEMER'] });
    const bij = (...doelen: readonly ('UITVOERING' | 'TOEZICHT')[]) =>
      eenDossier({ opdrachten: [eenOpdracht({ doelen, werknemer: true })] });
    expect(oordeel([regel], gemeente, bij('UITVOERING')).besluit).toEqual(open('A'));
    expect(oordeel([regel], gemeente, bij('TOEZICHT')).besluit).toEqual(dicht('A', 'GEEN_GROND'));
    const beide = alsGemeente('CVITES', 'WERVING', 'TOEZICHT', 'UITVOERING');
    expect(oordeel([regel], beide, bij('TOEZICHT')).besluit).toEqual(open('A'));
    const geen = eenDossier({ opdrachten: [eenOpdracht({ doelen: ['UITVOERING'] })] });
    expect(oordeel([regel], gemeente, geen).besluit).toEqual(dicht('A', 'GEEN_GROND'));
  });

  test('is so for the opdrachten for which it holds, whatever is closed or missing at the others', () => {
    const opdrachten = [
      eenOpdracht({ opdrachtId: eenOpdrachtId(1), doelen: ['UITVOERING'], werknemer: true }),
      eenOpdracht({ opdrachtId: eenOpdrachtId(2) }),
      eenOpdracht({ opdrachtId: eenOpdrachtId(3), doelen: ['UITVOERING'] }),
    ];
    const regels = [opening('A', { mits: ['OPDRACHT_NOEMT_DOEL'] }), sluiting('S')];
    const { besluit, rijen } = oordeel(regels, gemeente, eenDossier({ opdrachten }));
    expect(besluit).toEqual(open('A'));
    expect([...rijen.keys()]).toEqual([eenOpdrachtId(3)]);
  });

  test('of several opdrachten is told by the rule that stands first in the reglement, whichever of them it opens', () => {
    const regels = [opening('A', { mits: ['WERKNEMER'] }), opening('B')];
    const [eerder, later] = [
      eenOpdracht({ opdrachtId: eenOpdrachtId(1), werknemer: true }),
      eenOpdracht({ opdrachtId: eenOpdrachtId(2) }),
    ];
    for (const opdrachten of [
      [eerder, later],
      [later, eerder],
    ])
      expect(oordeel(regels, gemeente, eenDossier({ opdrachten })).besluit).toEqual(open('A'));
  });
});

describe('what is closed', () => {
  const werknemers = eenDossier({ opdrachten: [eenOpdracht({ werknemer: true })] });
  const binnen = { voor: ['TRAJECTBEGELEIDER', 'GEMEENTE'] as const };

  test('is told inside by the first rule that closes it, and outside only where the code may be known', () => {
    const S = [sluiting('S', binnen), sluiting('T', { ...binnen, code: 'BEPERKT' })];
    const toegewezen = { ...werknemers, toegewezen: true };
    expect(oordeel([opening('A', binnen), ...S], coach, toegewezen).besluit).toEqual(dicht('S', 'VERZET'));
    expect(oordeel([opening('A', binnen), ...S], gemeente, toegewezen).besluit).toEqual(dicht('A', 'GEEN_GROND'));
    expect(oordeel([opening('A', binnen), ...S.slice(1)], gemeente, toegewezen).besluit).toEqual(dicht('T', 'BEPERKT'));
    expect(oordeel([opening('A', binnen), ...S], gemeente, eenDossier()).besluit).toEqual(open('A'));
  });

  test('is what the first opdracht says that is closed, and needs all facts of the rule under one purpose', () => {
    const opdrachten = [
      eenOpdracht({ opdrachtId: eenOpdrachtId(1), werknemer: true }),
      eenOpdracht({ opdrachtId: eenOpdrachtId(2), belangAfgewogen: true, zorgbetrokken: true }),
    ];
    const regels = [
      opening('A'),
      sluiting('S', { code: 'BEPERKT', als: ['BELANG_AFGEWOGEN', 'ZORGBETROKKEN'] }),
      sluiting('T', { code: 'BEPERKT' }),
    ];
    expect(oordeel(regels, gemeente, eenDossier({ opdrachten })).besluit).toEqual(dicht('T', 'BEPERKT'));
    const perDoel = sluiting('S', { code: 'BEPERKT', als: ['OPDRACHT_NOEMT_DOEL'] });
    const opToezicht = eenDossier({ opdrachten: [eenOpdracht({ doelen: ['TOEZICHT'] })] });
    const beide = alsGemeente('CVITES', 'UITVOERING', 'TOEZICHT');
    expect(oordeel([opening('A'), perDoel], beide, opToezicht).besluit).toEqual(dicht('S', 'BEPERKT'));
    expect(oordeel([opening('A'), perDoel], gemeente, opToezicht).besluit).toEqual(open('A'));
    const half = [eenOpdracht({ belangAfgewogen: true })];
    expect(oordeel(regels, gemeente, eenDossier({ opdrachten: half })).besluit).toEqual(open('A'));
  });
});

describe('what only another rule asks and is lacking', () => {
  const voor = ['TRAJECTBEGELEIDER', 'GEMEENTE'] as const;
  const W = { regel: 'W', code: 'GEEN_TOESTEMMING' } as const;
  const Z = { regel: 'Z', code: 'BEROEPSGEHEIM' } as const;
  const regel = opening('A', {
    voor,
    mits: ['BELANG_AFGEWOGEN', 'WERKNEMER', 'ZORGBETROKKEN'],
    eistVan: { WERKNEMER: W, ZORGBETROKKEN: Z },
    anders: 'ROL',
  });
  const bij = (feiten: Parameters<typeof eenOpdracht>[0], wie: Aanvrager = coach, ...meer: readonly Regel[]) =>
    oordeel([...meer, regel], wie, eenDossier({ toegewezen: true, opdrachten: [eenOpdracht(feiten)] })).besluit;

  test('is told inside by that rule, the first of them, and outside never', () => {
    expect(bij({ belangAfgewogen: true, zorgbetrokken: true })).toEqual(dicht('W', 'GEEN_TOESTEMMING'));
    expect(bij({ belangAfgewogen: true, werknemer: true })).toEqual(dicht('Z', 'BEROEPSGEHEIM'));
    expect(bij({ belangAfgewogen: true })).toEqual(dicht('W', 'GEEN_TOESTEMMING'));
    expect(bij({ belangAfgewogen: true, zorgbetrokken: true }, gemeente)).toEqual(dicht('A', 'ROL'));
  });

  test('is not told while something else lacks as well', () => {
    expect(bij({ zorgbetrokken: true })).toEqual(dicht('A', 'ROL'));
    expect(bij({ werknemer: true, zorgbetrokken: true })).toEqual(dicht('A', 'ROL'));
    const andersom = opening('B', { ...regel, regel: 'B', mits: [...regel.mits].reverse() });
    const geenBelang = eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ werknemer: true })] });
    expect(oordeel([andersom], coach, geenBelang).besluit).toEqual(dicht('B', 'ROL'));
  });

  test('is told of a later rule where an earlier one lacks something else, and by the first opdracht that says it', () => {
    const eerder = opening('B', { voor, mits: ['BSN_GROND'], anders: 'ROL' });
    expect(bij({ belangAfgewogen: true, zorgbetrokken: true }, coach, eerder)).toEqual(dicht('W', 'GEEN_TOESTEMMING'));
    const opdrachten = [
      eenOpdracht({ opdrachtId: eenOpdrachtId(1), belangAfgewogen: true, werknemer: true }),
      eenOpdracht({ opdrachtId: eenOpdrachtId(2), belangAfgewogen: true, zorgbetrokken: true }),
    ];
    expect(oordeel([regel], coach, eenDossier({ toegewezen: true, opdrachten })).besluit).toEqual(
      dicht('Z', 'BEROEPSGEHEIM'),
    );
  });

  test('is judged under the purposes that the caller has', () => {
    const perDoel = opening('A', {
      voor,
      onder: ['TOEZICHT', 'UITVOERING'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'WERKNEMER'],
      eistVan: { WERKNEMER: W },
      anders: 'ROL',
    });
    const bijDoel = (doel: 'TOEZICHT' | 'UITVOERING') =>
      oordeel([perDoel], coach, eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ doelen: [doel] })] }))
        .besluit;
    expect(bijDoel('UITVOERING')).toEqual(dicht('W', 'GEEN_TOESTEMMING'));
    expect(bijDoel('TOEZICHT')).toEqual(dicht('A', 'ROL'));
  });
});

describe('what rests on broken glass', () => {
  const eigen = opening('A', { voor: ['TRAJECTBEGELEIDER'] });
  const nood = opening('N', { voor: ['NOODTOEGANG'] });
  const vitaal = opening('V', { voor: ['NOODTOEGANG'], mits: ['VITAAL_BELANG'] });
  const [zorg, leven] = [glas('ZORGBELANG', 1), glas('VITAAL_BELANG', 2)];
  const bij = (regels: readonly Regel[], toegewezen: boolean, ...noodtoegangen: readonly NoodtoegangFeit[]) => {
    const gezegd = oordeel(regels, coach, eenDossier({ toegewezen, noodtoegangen }));
    return [gezegd.besluit, gezegd.noodtoegangen.get(eenOpdrachtId())];
  };

  test('is nothing of what is open anyway, which is told by its own rule', () => {
    expect(bij([nood, eigen], true, zorg)).toEqual([open('A'), []]);
    expect(bij([nood, eigen], false, zorg)).toEqual([open('N'), [zorg]]);
    expect(bij([nood, eigen], true)).toEqual([open('A'), []]);
  });

  test('is not told where another opdracht is open anyway, in whichever order they come', () => {
    const regels = [nood, opening('A', { voor: ['TRAJECTBEGELEIDER'], mits: ['WERKNEMER'] })];
    const [anders, inNood] = [
      eenOpdracht({ opdrachtId: eenOpdrachtId(1), werknemer: true }),
      eenOpdracht({ opdrachtId: eenOpdrachtId(2) }),
    ];
    for (const opdrachten of [
      [anders, inNood],
      [inNood, anders],
    ]) {
      const dossier = eenDossier({ toegewezen: true, noodtoegangen: [zorg], opdrachten });
      expect(oordeel(regels, coach, dossier).besluit).toEqual(open('A'));
    }
  });

  test('is each glass that opens it by itself', () => {
    expect(bij([vitaal], false, zorg, leven)).toEqual([open('V'), [leven]]);
    expect(bij([nood], false, zorg, leven)).toEqual([open('N'), [zorg, leven]]);
    expect(bij([vitaal], false, zorg)).toEqual([dicht('ROL', 'ROL'), undefined]);
  });

  test('is what it adds where without it a row must bear something', () => {
    const eisend = opening('A', { voor: ['TRAJECTBEGELEIDER'], mits: ['RELEVANT'] });
    expect(bij([eisend, nood], true, zorg)).toEqual([open('A'), [zorg]]);
    expect(bij([eisend, nood, eigen], true, zorg)).toEqual([open('A'), []]);
    expect(
      bij([eisend, opening('B', { voor: ['TRAJECTBEGELEIDER'], mits: ['RELEVANT', 'NOODZAAK'] })], true, zorg),
    ).toEqual([open('A'), []]);
  });
});

describe('a refusal', () => {
  const leeg = eenDossier();

  test('names what the caller came nearest to: the same purpose, another, a rule that never opens it, or none', () => {
    const nergens = nooit({ ...bron('N'), voor: ['GEMEENTE'], categorieen: ['ARBEID'], code: 'BEROEPSGEHEIM' });
    const hier = opening('A', { mits: ['WERKNEMER'], anders: 'GEEN_TOESTEMMING' });
    const elders = opening('B', { onder: ['TOEZICHT'] });
    const weigert = (...regels: readonly Regel[]) => oordeel(regels, gemeente, leeg).besluit;
    expect(weigert(nergens, elders, hier)).toEqual(dicht('A', 'GEEN_TOESTEMMING'));
    expect(weigert(nergens, elders)).toEqual(dicht('DOEL', 'BUITEN_DOEL'));
    expect(weigert(nergens)).toEqual(dicht('N', 'BEROEPSGEHEIM'));
    expect(weigert()).toEqual(dicht('DOEL', 'GEEN_GROND'));
    expect(weigert({ ...nergens, voor: ['UWV'] })).toEqual(dicht('DOEL', 'GEEN_GROND'));
    expect(weigert({ ...nergens, categorieen: ['ADRES'] })).toEqual(dicht('DOEL', 'GEEN_GROND'));
    expect(weigert(opening('B', { onder: ['AANMELDING'] }))).toEqual(dicht('DOEL', 'GEEN_GROND'));
    expect(weigert(opening('B', { voor: ['UWV'], onder: ['TOEZICHT'] }))).toEqual(dicht('DOEL', 'GEEN_GROND'));
  });

  test('inside is by the rule of roles, also to who has none, and to who is not assigned', () => {
    expect(oordeel([], met('DIRECTIE'), leeg).besluit).toEqual(dicht('ROL', 'ROL'));
    expect(oordeel([], met(), leeg).besluit).toEqual(dicht('ROL', 'ROL'));
    expect(oordeel([], met('MANAGER'), leeg).besluit).toEqual(dicht('ROL', 'ROL'));
    const A = opening('A', { voor: ['TRAJECTBEGELEIDER'], anders: 'ROL' });
    expect(oordeel([A], coach, leeg).besluit).toEqual(dicht('A', 'ROL'));
    expect(oordeel([A], alsClient('CVITES', 'UITVOERING'), leeg).besluit).toEqual(dicht('DOEL', 'GEEN_GROND'));
  });
});

describe('an aanmelding', () => {
  const bij = (wie: Aanvrager, ...regels: readonly Regel[]) => beoordeelAanmelding(proef(...regels), wie, 'ARBEID');
  const aanmelder = alsGemeente('CVITES', 'AANMELDING', 'UITVOERING');
  const A = opening('A', { onder: ['AANMELDING'] });

  test('is read under its own purpose alone, by a rule that asks no fact', () => {
    expect(bij(aanmelder, A)).toEqual(open('A'));
    expect(bij(aanmelder, opening('B'))).toEqual(dicht('DOEL', 'GEEN_GROND'));
    expect(bij(gemeente, A)).toEqual(dicht('DOEL', 'BUITEN_DOEL'));
    const eisend = opening('C', { onder: ['AANMELDING'], mits: ['WERKNEMER'] });
    expect(bij(aanmelder, eisend)).toEqual(dicht('C', 'GEEN_GROND'));
    expect(bij(aanmelder, eisend, A)).toEqual(open('A'));
  });

  test('is read by no role that the profile gives no reach', () => {
    const voor = { ...A, voor: ['MANAGER', 'DIRECTIE'] } as const;
    const wie = (rol: Rol) => alsMedewerker([rol], 'CVITES', 'AANMELDING');
    expect(bij(wie('DIRECTIE'), voor)).toEqual(open('A'));
    expect(bij(wie('MANAGER'), voor)).toEqual(dicht('ROL', 'ROL'));
  });
});

describe('what is of an opdrachtgever', () => {
  const bij = (wie: Aanvrager, ...regels: readonly Regel[]) =>
    beoordeelOpdrachtgever(proef(...regels), wie, gemeente.opdrachtgeverId, 'ARBEID');
  const A = opening('A', { voor: ['GEMEENTE', 'UWV', 'DIRECTIE'] });

  test('is read by itself and inside, by a rule that asks no fact', () => {
    expect(bij(gemeente, A)).toEqual(open('A'));
    expect(bij(met('DIRECTIE'), A)).toEqual(open('A'));
    expect(bij(gemeente, { ...A, mits: ['WERKNEMER'] })).toEqual(dicht('A', 'GEEN_GROND'));
    expect(bij(gemeente, opening('B', { onder: ['TOEZICHT'] }))).toEqual(dicht('DOEL', 'BUITEN_DOEL'));
  });

  test('is of another opdrachtgever as if no rule opened it', () => {
    expect(bij(alsUwv('CVITES', 'UITVOERING'), A)).toEqual(dicht('DOEL', 'GEEN_GROND'));
  });

  test('is nothing that an aanmelding opens', () => {
    const aanmelder = alsGemeente('CVITES', 'AANMELDING');
    expect(bij(aanmelder, opening('B', { onder: ['AANMELDING'] }))).toEqual(dicht('DOEL', 'GEEN_GROND'));
  });
});
