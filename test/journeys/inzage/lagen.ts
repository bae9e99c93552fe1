import { Opzet } from '../schrijven/opzet';
import { betrokkene, machine, medewerker, schrijf, type Vrager } from './boek';

/*
 * Who finds nothing of a client in the ledger, whichever of the two layers is off. What is the client's stands by an id
 * that nobody else's record has.
 */

const LIJSTEN = {
  raadplegingen: 'id',
  verstrekkingen: 'raadplegingId betrokkeneId omschrijving ontvanger { naam }',
  kennisgevingen: 'clientId tekst verstrekking { raadplegingId }',
} as const;

/** Of the client `client-1-cvites`, and of its opdrachtgever, its coach and itself. */
const VREEMDEN = [
  'client-2-cvites',
  'client-1-dit',
  'coach-1-cvites',
  'coordinator-1-cvites',
  'manager-1-cvites',
  'administratie-1-cvites',
  'gemeente-cvites',
  'partner-cvites',
  'fg-1-dit',
  'directie-1-westendorp',
];
const KIJKEN_TOE = ['fg-1-cvites', 'directie-1-cvites'];

/** @param zetUit takes a layer away, where that is not done to the modules of the file. */
export function alleenWieHetAangaat(zetUit: (opzet: Opzet) => Promise<void> = async () => undefined): void {
  let opzet: Opzet;
  const raadplegingen: string[] = [];
  beforeAll(async () => {
    opzet = await Opzet.maak('BEWAAKT');
    const zelf = await betrokkene(opzet, 'client-1-cvites');
    const over = [{ soort: 'CLIENT', id: zelf.client_id, patroon: 0 } as const];
    const [eerste, ...rest]: Vrager[] = [
      await machine(opzet, 'gemeente-cvites'),
      await medewerker(opzet, 'coach-1-cvites', 'TRAJECTBEGELEIDER'),
      zelf,
    ];
    if (eerste)
      raadplegingen.push(
        await schrijf(opzet, eerste, { patronen: [{}], over: over.map((een) => ({ ...een, eerste: true })) }),
      );
    for (const wie of rest) raadplegingen.push(await schrijf(opzet, wie, { patronen: [{}], over }));
    await zetUit(opzet);
  });
  afterAll(() => opzet?.stop());

  /** Which of the records an answer tells of, whatever it was asked. */
  const ziet = async (persona: string): Promise<readonly string[]> => {
    const wie = await opzet.als(persona);
    const antwoorden: string[] = [];
    for (const [lijst, velden] of Object.entries(LIJSTEN))
      antwoorden.push((await wie.vraag(`{ ${lijst}(last: 100) { nodes { ${velden} } } }`)).tekst);
    return raadplegingen.filter((id) => antwoorden.some((tekst) => tekst.includes(id)));
  };

  test.each(VREEMDEN)('[WE-04 CV-46] %s finds nothing of it', async (persona) => {
    expect(await ziet(persona)).toEqual([]);
  });

  test.each(['client-1-cvites', ...KIJKEN_TOE])('[WE-04 CV-46] %s finds all of it', async (persona) => {
    expect(await ziet(persona)).toEqual(raadplegingen);
  });
}
