import fc from 'fast-check';
import { beoordeel, openingen, type Vraag } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { inzageVan, legUit, magNoemen, type Opdrachtuitleg, scopesVan, vraagtVanRij } from '../../permissions/uitleg';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { type Categorie, DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { isRijfeit } from '../../src/domain/feiten';
import { PROFIELEN, type Profiel, ROLLEN } from '../../src/domain/opsommingen';
import { alsClient, alsCoach, alsDirectie, alsFg, alsGemeente, alsMedewerker, alsPartner } from '../support/bouwers';
import { dossierMet } from './feiten';
import { naVerandering, wordtOpen } from './verandering';
import { categorie, dossier, iedereen, ZAAD } from './willekeur';

const vraagVan = (aanvrager: Aanvrager, over: Categorie, feiten: Vraag['dossier']): Vraag => ({
  reglement: REGLEMENTEN[aanvrager.profiel],
  aanvrager,
  categorie: over,
  dossier: feiten,
});

const alleen = (uitleg: readonly Opdrachtuitleg[]): Opdrachtuitleg => {
  const [een, ...meer] = uitleg;
  if (!een || meer.length > 0) throw new Error(`expected one opdracht, got ${uitleg.length}`);
  return een;
};

describe('the explanation', () => {
  test('[CV-52] says of every opdracht what the judge says, for anybody, any category and any facts', () => {
    let open = 0;
    fc.assert(
      fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
        const vraag = vraagVan(wie, over, feiten);
        const { rijen } = beoordeel(vraag);
        const uitleg = legUit(vraag, 'FEITEN');
        expect(uitleg.map(({ opdrachtId }) => opdrachtId)).toEqual(
          feiten.opdrachten.map(({ opdrachtId }) => opdrachtId),
        );
        expect(uitleg.filter((een) => een.open).map(({ opdrachtId }) => opdrachtId)).toEqual([...rijen.keys()]);
        open += rijen.size;
      }),
      ZAAD,
    );
    expect(open).toBeGreaterThan(200);
  });

  test('[CV-52] predicts what changes it: with those facts as it says, the verdict turns', () => {
    const gedaan = { opent: 0, sluit: 0, nietTeMaken: 0 };
    fc.assert(
      fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
        const vraag = vraagVan(wie, over, feiten);
        for (const [nummer, { opdrachtId, open, veranderingen }] of legUit(vraag, 'FEITEN').entries())
          for (const verandering of veranderingen ?? []) {
            expect(verandering.wordt.length).toBeGreaterThan(0);
            const na = naVerandering(vraag, nummer, verandering);
            if (na === null) {
              gedaan.nietTeMaken += 1;
              continue;
            }
            expect(beoordeel(na).rijen.has(opdrachtId)).toBe(!open);
            gedaan[open ? 'sluit' : 'opent'] += 1;
          }
      }),
      { ...ZAAD, numRuns: 6000 },
    );
    expect(gedaan.opent).toBeGreaterThan(300);
    expect(gedaan.sluit).toBeGreaterThan(300);
    expect(gedaan.nietTeMaken).toBeLessThan((gedaan.opent + gedaan.sluit) / 4);
  });

  test('leaves nothing out of a change that it needs, nor puts in what it does not', () => {
    fc.assert(
      fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
        for (const uitleg of legUit(vraagVan(wie, over, feiten), 'FEITEN'))
          for (const { wordt, doelen } of uitleg.veranderingen ?? []) {
            expect(wordtOpen(uitleg, wordt, doelen)).toBe(!uitleg.open);
            for (const een of wordt)
              expect(
                wordtOpen(
                  uitleg,
                  wordt.filter((ander) => ander !== een),
                  doelen,
                ),
              ).toBe(uitleg.open);
          }
      }),
      ZAAD,
    );
  });

  test('a category that a fact can open or close has a change that does', () => {
    fc.assert(
      fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
        for (const { open, openingen: kan, sluitingen, veranderingen } of legUit(vraagVan(wie, over, feiten), 'FEITEN'))
          if (!open) expect(veranderingen?.length).toBeGreaterThanOrEqual(kan.length > 0 ? 1 : 0);
          else if (sluitingen.length > 0) expect(veranderingen?.length).toBeGreaterThan(0);
      }),
      ZAAD,
    );
  });

  test('changes when one fact changes', () => {
    const wie = alsGemeente('CVITES', 'VERANTWOORDING');
    const zonder = alleen(
      legUit(vraagVan(wie, 'BSN', dossierMet({ wie, leest: 'BSN', onder: 'VERANTWOORDING' }, [])), 'FEITEN'),
    );
    const met = alleen(
      legUit(vraagVan(wie, 'BSN', dossierMet({ wie, leest: 'BSN', onder: 'VERANTWOORDING' }, ['BSN_GROND'])), 'FEITEN'),
    );
    expect([zonder.open, met.open]).toEqual([false, true]);
    expect(zonder.openingen).toMatchObject([
      { regel: { regel: 'CV-43' }, doelen: ['VERANTWOORDING'], feiten: [{ feit: 'BSN_GROND', geldt: false }] },
    ]);
    expect(zonder.veranderingen).toMatchObject([
      { regel: { regel: 'CV-43' }, doelen: ['VERANTWOORDING'], wordt: [{ feit: 'BSN_GROND', geldt: true }] },
    ]);
    expect(met.openingen).toMatchObject([{ feiten: [{ feit: 'BSN_GROND', geldt: true }] }]);
    expect(met.veranderingen?.at(-1)).toEqual({
      regel: null,
      doelen: [],
      wordt: [{ feit: 'BSN_GROND', geldt: false }],
    });
  });

  test('of a refusal with everything that opens in place names what closes, and asks nothing else', () => {
    const wie = alsGemeente('CVITES', 'VERANTWOORDING');
    const feiten = dossierMet({ wie, leest: 'BSN', onder: 'VERANTWOORDING' }, [
      'BSN_GROND',
      'BEPERKT',
      'NIET_GEINFORMEERD',
    ]);
    const { open, veranderingen } = alleen(legUit(vraagVan(wie, 'BSN', feiten), 'FEITEN'));
    expect(open).toBe(false);
    expect(veranderingen).toMatchObject([
      {
        regel: { regel: 'CV-43' },
        wordt: [
          { feit: 'NIET_GEINFORMEERD', geldt: false },
          { feit: 'BEPERKT', geldt: false },
        ],
      },
    ]);
  });
});

describe('what the FG is told', () => {
  test('[CV-52] the names of the facts, and nothing that differs with whether they hold', () => {
    fc.assert(
      fc.property(iedereen, categorie, dossier, dossier, (wie, over, een, ander) => {
        // How the caller reaches the dossier is no fact of a rule.
        const gelijk = { ...ander, toegewezen: een.toegewezen, noodtoegangen: een.noodtoegangen };
        const opdrachten = een.opdrachten.flatMap((opdracht, nummer) => {
          const zelfde = ander.opdrachten[nummer];
          return zelfde ? [{ ...zelfde, eigenProject: opdracht.eigenProject }] : [];
        });
        const namen = (feiten: Vraag['dossier']) => legUit(vraagVan(wie, over, feiten), 'NAMEN');
        const deel = { ...een, opdrachten: een.opdrachten.slice(0, opdrachten.length) };
        expect(namen({ ...gelijk, opdrachten })).toEqual(namen(deel));
      }),
      ZAAD,
    );
  });

  test('[CV-52] where directie is told that a fact holds, the FG is told its name', () => {
    const wie = alsGemeente('CVITES', 'VERANTWOORDING');
    const vraag = vraagVan(wie, 'BSN', dossierMet({ wie, leest: 'BSN', onder: 'VERANTWOORDING' }, ['BSN_GROND']));
    expect(alleen(legUit(vraag, 'FEITEN')).openingen).toMatchObject([{ feiten: [{ feit: 'BSN_GROND', geldt: true }] }]);
    expect(alleen(legUit(vraag, 'NAMEN'))).toMatchObject({
      open: null,
      openingen: [{ regel: { regel: 'CV-43' }, feiten: [{ feit: 'BSN_GROND', geldt: null }] }],
      veranderingen: null,
    });
  });
});

describe.each(PROFIELEN)('who is explained what at %s', (profiel: Profiel) => {
  const kent = (rol: (typeof ROLLEN)[number]) => REGLEMENTEN[profiel].rollen[rol]?.bereik === 'ORGANISATIE';

  test('the client and directie the facts, the FG their names, anybody else the verdict', () => {
    const inzage = (wie: Aanvrager) => inzageVan(REGLEMENTEN[profiel], wie);
    expect(inzage(alsClient(profiel))).toBe('FEITEN');
    expect(inzage(alsDirectie(profiel))).toBe('FEITEN');
    expect(inzage(alsFg(profiel))).toBe('NAMEN');
    expect(inzage(alsMedewerker(['FG', 'DIRECTIE'], profiel))).toBe('FEITEN');
    for (const wie of [alsGemeente(profiel), alsPartner(profiel), alsCoach(profiel), alsMedewerker([], profiel)])
      expect(inzage(wie)).toBe('OORDEEL');
    for (const rol of ROLLEN.filter((een) => !['DIRECTIE', 'BESTUUR', 'FG'].includes(een)))
      expect(inzage(alsMedewerker([rol], profiel))).toBe('OORDEEL');
    expect(inzage(alsMedewerker(['BESTUUR'], profiel))).toBe(kent('BESTUUR') ? 'FEITEN' : 'OORDEEL');
  });

  test('only directie, bestuur and FG name another', () => {
    const SOORTEN = ['MEDEWERKER', 'OPDRACHTGEVER', 'BETROKKENE'] as const;
    const noemt = (wie: Aanvrager) => SOORTEN.filter((soort) => magNoemen(REGLEMENTEN[profiel], wie, soort));
    for (const wie of [alsDirectie(profiel), alsFg(profiel)]) expect(noemt(wie)).toEqual(SOORTEN);
    expect(noemt(alsClient(profiel))).toEqual(['OPDRACHTGEVER']);
    for (const wie of [alsGemeente(profiel), alsCoach(profiel), alsPartner(profiel)]) expect(noemt(wie)).toEqual([]);
  });
});

test('a category says whether a row must bear something itself, from the rules alone', () => {
  const vraagt = (wie: Aanvrager, over: Categorie) => vraagtVanRij(REGLEMENTEN[wie.profiel], wie, over);
  expect(vraagt(alsCoach('CVITES', 'UITVOERING'), 'GEZONDHEID_FUNCTIONEEL')).toBe(true);
  expect(vraagt(alsCoach('CVITES', 'UITVOERING'), 'IDENTITEIT')).toBe(false);
  expect(vraagt(alsCoach('CVITES', 'AANMELDING'), 'GEZONDHEID_FUNCTIONEEL')).toBe(false);
  for (const profiel of PROFIELEN)
    for (const over of DOSSIERCATEGORIEEN)
      expect(vraagt(alsCoach(profiel, 'UITVOERING'), over)).toBe(
        openingen(REGLEMENTEN[profiel], ['TRAJECTBEGELEIDER'], ['UITVOERING'], over).some(({ mits }) =>
          mits.some(isRijfeit),
        ),
      );
});

test('the scopes that show a category are those of its fields of a dossier', () => {
  expect(new Set(scopesVan('BSN'))).toEqual(new Set(['bsn:lezen']));
  expect(new Set(scopesVan('GEZONDHEID_MEDISCH'))).toEqual(new Set(['gezondheid:lezen']));
  expect(new Set(scopesVan('OMSTANDIGHEDEN'))).toEqual(new Set(['clients:lezen', 'rapportages:lezen']));
  // An aanmelding shows it as well, with a scope that opens no dossier.
  expect(scopesVan('ADRES')).toEqual(['clients:lezen']);
  // No field of a dossier is about who is called at an opdrachtgever.
  expect(scopesVan('CONTACTPERSOON')).toEqual([]);
});
