import fc from 'fast-check';
import { beoordeel, type Oordeel, type Vraag } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { isBuiten } from '../../src/domain/aanvrager';
import type { Afschermcode } from '../../src/domain/besluit';
import type { Categorie } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import { eenDossier, eenOpdracht, eenOpdrachtId } from '../support/bouwers';
import { categorie, doelen, dossier, iedereen, vanBuiten, ZAAD } from './willekeur';

type Rechter = (vraag: Vraag) => Oordeel;

/** The refusals that may tell something of a dossier: that a contact is to be kept secret (F2-14), or that it is restricted (F2-30). */
const VERRAADT: readonly Afschermcode[] = ['GEHEIM_OP_VERZOEK', 'BEPERKT'];

const vraagVan = (aanvrager: Vraag['aanvrager'], over: Categorie, feiten: Vraag['dossier']): Vraag => ({
  reglement: REGLEMENTEN[aanvrager.profiel],
  aanvrager,
  categorie: over,
  dossier: feiten,
});

const isOpen = ({ besluit, rijen }: Oordeel) => besluit.uitkomst === 'TOEGESTAAN' || rijen.size > 0;

/** Looks for a counterexample, always among the same random questions. */
const onderzoek = <Vragen>(eigenschap: fc.IProperty<Vragen>): Pick<fc.RunDetails<Vragen>, 'failed' | 'numRuns'> =>
  fc.check(eigenschap, { ...ZAAD, endOnFailure: true });

/** Each property of the judge, for any judge: it is run on ours, and on a broken one that must fail it. */
const EIGENSCHAPPEN = {
  zwijgt: (rechter: Rechter) =>
    onderzoek(
      fc.property(vanBuiten, categorie, dossier, dossier, (wie, over, een, ander) => {
        const besluiten = [een, ander].map((feiten) => rechter(vraagVan(wie, over, feiten)).besluit);
        const geweigerd = besluiten.filter(
          (besluit) => besluit.uitkomst === 'AFGESCHERMD' && !VERRAADT.includes(besluit.code),
        );
        if (geweigerd.length === 2) expect(geweigerd[0]).toEqual(geweigerd[1]);
      }),
    ),

  isDichtZonderFeiten: (rechter: Rechter) =>
    onderzoek(
      fc.property(iedereen, categorie, (wie, over) => {
        if (!isBuiten(wie)) return;
        const oordeel = rechter(vraagVan(wie, over, eenDossier()));
        const gezondheid = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'].includes(over);
        // WE-03: gemeente and UWV deliver the BSN themselves.
        const overheid =
          wie.profiel === 'WESTENDORP' &&
          wie.soort === 'OPDRACHTGEVER' &&
          ['GEMEENTE', 'UWV'].includes(wie.opdrachtgeverSoort);
        if (gezondheid || (over === 'BSN' && !overheid)) expect(isOpen(oordeel)).toBe(false);
      }),
    ),

  laatVerslagBinnen: (rechter: Rechter) =>
    onderzoek(
      fc.property(vanBuiten, dossier, (wie, feiten) => {
        expect(isOpen(rechter(vraagVan(wie, 'VERSLAG', feiten)))).toBe(false);
      }),
    ),

  laatDiagnoseBinnen: (rechter: Rechter) =>
    onderzoek(
      fc.property(vanBuiten, dossier, (wie, feiten) => {
        const zorg = wie.soort === 'OPDRACHTGEVER' && wie.opdrachtgeverSoort === 'ZORG' && wie.profiel === 'DIT';
        if (!zorg) expect(isOpen(rechter(vraagVan(wie, 'GEZONDHEID_MEDISCH', feiten)))).toBe(false);
      }),
    ),

  geheimOpentNiets: (rechter: Rechter) =>
    onderzoek(
      fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
        const open = rechter(vraagVan(wie, over, { ...feiten, geheim: [] }));
        const geheim = rechter(vraagVan(wie, over, { ...feiten, geheim: [over] }));
        if (isOpen(geheim)) expect(isOpen(open)).toBe(true);
        expect([...open.rijen.keys()]).toEqual(expect.arrayContaining([...geheim.rijen.keys()]));
      }),
    ),

  eistEenOpdracht: (rechter: Rechter) =>
    onderzoek(
      fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
        expect(isOpen(rechter(vraagVan(wie, over, { ...feiten, opdrachten: [] })))).toBe(false);
      }),
    ),

  minderDoelenOpentMinder: (rechter: Rechter) =>
    onderzoek(
      fc.property(iedereen, doelen, categorie, dossier, (wie, enkele, over, feiten) => {
        const minder = { ...wie, doelen: wie.doelen.filter((doel) => enkele.includes(doel)) };
        const klein = rechter(vraagVan(minder, over, feiten));
        const groot = rechter(vraagVan(wie, over, feiten));
        if (isOpen(klein)) expect(isOpen(groot)).toBe(true);
        expect([...groot.rijen.keys()]).toEqual(expect.arrayContaining([...klein.rijen.keys()]));
      }),
    ),

  elkDoelOpentZelf: (rechter: Rechter) =>
    onderzoek(
      fc.property(vanBuiten, categorie, dossier, (wie, over, feiten) => {
        const open = (onder: readonly Doel[]) => [
          ...rechter(vraagVan({ ...wie, doelen: onder }, over, feiten)).rijen.keys(),
        ];
        expect(new Set(open(wie.doelen))).toEqual(new Set(wie.doelen.flatMap((doel) => open([doel]))));
      }),
    ),

  noemtEigenOpdrachten: (rechter: Rechter) =>
    onderzoek(
      fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
        const { besluit, rijen } = rechter(vraagVan(wie, over, feiten));
        const eigen = feiten.opdrachten.map(({ opdrachtId }) => opdrachtId);
        expect(eigen).toEqual(expect.arrayContaining([...rijen.keys()]));
        expect(besluit.uitkomst === 'TOEGESTAAN').toBe(rijen.size > 0);
      }),
    ),
};

const rijen = new Map([[eenOpdrachtId(), [[]]]]);
const open: Oordeel = {
  besluit: { uitkomst: 'TOEGESTAAN', regel: 'X', grondslag: 'X' },
  rijen,
  noodtoegangen: new Map(),
};

/** For each property a judge that breaks it and nothing else on purpose. */
const KAPOT: Readonly<Record<keyof typeof EIGENSCHAPPEN, Rechter>> = {
  zwijgt: (vraag) => {
    const oordeel = beoordeel(vraag);
    const { besluit } = oordeel;
    return besluit.uitkomst === 'AFGESCHERMD' && vraag.dossier.toestemmingen.length > 3
      ? { ...oordeel, besluit: { ...besluit, code: 'GEEN_TOESTEMMING', regel: 'X' } }
      : oordeel;
  },
  isDichtZonderFeiten: (vraag) => (vraag.categorie === 'BSN' ? open : beoordeel(vraag)),
  laatVerslagBinnen: (vraag) =>
    beoordeel({ ...vraag, categorie: vraag.categorie === 'VERSLAG' ? 'RAPPORTAGE' : vraag.categorie }),
  laatDiagnoseBinnen: (vraag) =>
    beoordeel({
      ...vraag,
      categorie: vraag.categorie === 'GEZONDHEID_MEDISCH' ? 'TRAJECT' : vraag.categorie,
    }),
  geheimOpentNiets: (vraag) => (vraag.dossier.geheim.includes('EMAIL') ? open : beoordeel(vraag)),
  eistEenOpdracht: (vraag) =>
    beoordeel(
      vraag.dossier.opdrachten.length > 0
        ? vraag
        : { ...vraag, dossier: { ...vraag.dossier, opdrachten: [eenOpdracht()] } },
    ),
  minderDoelenOpentMinder: (vraag) =>
    vraag.aanvrager.doelen.length > 4 ? { ...beoordeel(vraag), rijen: new Map() } : beoordeel(vraag),
  elkDoelOpentZelf: (vraag) =>
    vraag.aanvrager.doelen.length > 1 ? beoordeel(vraag) : { ...beoordeel(vraag), rijen: new Map() },
  noemtEigenOpdrachten: (vraag) => {
    const oordeel = beoordeel(vraag);
    return oordeel.rijen.size > 1 ? { ...oordeel, rijen: new Map([[eenOpdrachtId(9), [[]]]]) } : oordeel;
  },
};

const BELOFTEN: Readonly<Record<keyof typeof EIGENSCHAPPEN, string>> = {
  zwijgt:
    'the refusal to who is outside tells nothing of the dossier, but that a contact is secret or it is restricted',
  isDichtZonderFeiten: 'with nothing recorded, no health and no BSN without ground is open outside',
  laatVerslagBinnen: 'the raw notes never leave',
  laatDiagnoseBinnen: 'medical data leave only to who gives care, at DIT',
  geheimOpentNiets: 'that something is secret opens nothing',
  eistEenOpdracht: 'without an opdracht in reach nothing is open to anybody',
  minderDoelenOpentMinder: 'fewer purposes open no more',
  elkDoelOpentZelf: 'outside, purposes together open what each of them opens by itself, as a stream takes for granted',
  noemtEigenOpdrachten: 'rows are served only of opdrachten of the dossier, and exactly when the verdict allows',
};

describe.each(Object.keys(EIGENSCHAPPEN) as (keyof typeof EIGENSCHAPPEN)[])('%s', (naam) => {
  test(BELOFTEN[naam], () => {
    expect(EIGENSCHAPPEN[naam](beoordeel)).toMatchObject({ failed: false, numRuns: ZAAD.numRuns });
  });

  test('a judge that breaks this is found out (a control)', () => {
    expect(EIGENSCHAPPEN[naam](KAPOT[naam]).failed).toBe(true);
  });
});

test('the random questions reach what they are about: every profile opens and withholds, and keeps secrets', () => {
  const gezien = new Set<string>();
  fc.assert(
    fc.property(iedereen, categorie, dossier, (wie, over, feiten) => {
      const { besluit } = beoordeel(vraagVan(wie, over, feiten));
      gezien.add(`${wie.profiel} ${besluit.uitkomst}`);
      if (besluit.uitkomst === 'AFGESCHERMD') gezien.add(besluit.code);
    }),
    { ...ZAAD, numRuns: 4000 },
  );
  for (const profiel of Object.keys(REGLEMENTEN))
    for (const uitkomst of ['TOEGESTAAN', 'AFGESCHERMD']) expect(gezien).toContain(`${profiel} ${uitkomst}`);
  for (const code of ['GEEN_GROND', 'GEEN_TOESTEMMING', 'BUITEN_DOEL', 'ROL', 'GEHEIM_OP_VERZOEK'])
    expect(gezien).toContain(code);
});
