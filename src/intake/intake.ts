import { afdrukVan, leesRijen } from './bestand/rijen';
import type { Gateway, Uitkomst } from './gateway';
import type { Indeling } from './indeling';
import { Kenmerken } from './kenmerken';
import { type Resultaat, Resultaatbestand, type Telling } from './resultaat';
import type { Fout, Regel } from './rij';
import { inStapels } from './stapels';
import { kolomBij, vertaal } from './vertaal';

export interface Opdracht {
  readonly bestand: string;
  readonly integratie: string;
  readonly indeling: Indeling;
  readonly gateway: Gateway;
  readonly resultaat: string;
  readonly proef: boolean;
  readonly verder: boolean;
}

/** `input.aanmeldingen[3].belemmeringen[0].soort` as the mapping names it: `belemmeringen.0.soort`. */
const veldIn = (veld: string | undefined): string | undefined =>
  veld
    ?.replace(/^input\.aanmeldingen\[\d+\]\.?/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/^$/, 'aanmelding');

const meldingVan =
  ({ velden }: Indeling) =>
  ({ veld, ...melding }: Uitkomst['fouten'][number]): Fout => {
    const plaats = veldIn(veld);
    return { ...melding, ...(plaats === undefined ? {} : { veld: plaats }), ...kolomBij(velden, plaats) };
  };

/** What became of a row at the gateway. */
function resultaatVan({ rij, kenmerk }: Regel, uitkomst: Uitkomst, { indeling, proef }: Opdracht): Resultaat {
  const { fouten, waarschuwingen, reedsGeregistreerd, aanmelding } = uitkomst;
  const meld = meldingVan(indeling);
  if (fouten.length > 0) return { rij, kenmerk, stand: 'FOUT', fouten: fouten.map(meld) };
  return {
    rij,
    kenmerk,
    stand: reedsGeregistreerd ? 'REEDS_GEREGISTREERD' : proef ? 'GOED' : 'GEREGISTREERD',
    ...(aanmelding && { aanmeldingId: aanmelding.id, status: aanmelding.status }),
    ...(waarschuwingen.length > 0 && { waarschuwingen: waarschuwingen.map(meld) }),
  };
}

/** The rows after those that were done, as aanmeldingen. */
async function* teDoen({ bestand, indeling, proef }: Opdracht, gedaan: number): AsyncGenerator<Regel> {
  const kenmerken = new Kenmerken();
  for await (const rij of leesRijen(bestand, indeling)) {
    const regel = vertaal(indeling, rij);
    const botsing = proef ? kenmerken.botsing(regel) : null;
    if (rij.rij <= gedaan) continue;
    if (botsing === null) yield regel;
    else {
      const bericht = `Dit kenmerk staat al op rij ${botsing}, met een andere inhoud.`;
      const fout = { veld: 'kenmerk', code: 'CONFLICT', reden: 'KENMERK_HERGEBRUIKT', bericht };
      yield { ...regel, uit: { fouten: [{ ...fout, ...kolomBij(indeling.velden, 'kenmerk') }], rest: null } };
    }
  }
}

/** What goes to the gateway of a row: all of it, or, of one that is not in order, what can be judged by who only tries. */
const teSturen = ({ uit }: Regel, proef: boolean): unknown =>
  'aanmelding' in uit ? uit.aanmelding : proef ? uit.rest : null;

/** What was wrong with a row before it was sent, and then what the gateway says of the rest of it. */
function foutenSamen(fouten: readonly Fout[], erbij: Resultaat | null): Fout[] {
  const gemeld = new Set(fouten.map(({ veld }) => veld));
  // With other content than it will have: that its kenmerk is in use for another says nothing.
  const nieuw = (erbij?.fouten ?? []).filter(({ veld, code }) => code !== 'CONFLICT' && !gemeld.has(veld));
  return [...fouten, ...nieuw];
}

async function doeStapel(stapel: readonly Regel[], opdracht: Opdracht): Promise<readonly Resultaat[]> {
  const gestuurd = stapel.map((regel) => teSturen(regel, opdracht.proef));
  const aanmeldingen = gestuurd.filter((een) => een !== null);
  const uitkomsten = aanmeldingen.length === 0 ? [] : await opdracht.gateway.registreer(aanmeldingen, opdracht.proef);
  const volgende = uitkomsten.values();
  return stapel.map((regel, plaats): Resultaat => {
    const uitkomst = gestuurd[plaats] === null ? undefined : volgende.next().value;
    const resultaat = uitkomst === undefined ? null : resultaatVan(regel, uitkomst, opdracht);
    const { rij, kenmerk, uit } = regel;
    if ('fouten' in uit) return { rij, kenmerk, stand: 'FOUT', fouten: foutenSamen(uit.fouten, resultaat) };
    if (resultaat === null) throw new Error('the gateway gave fewer outcomes than it was sent aanmeldingen');
    return resultaat;
  });
}

/**
 * Delivers the rows of a file, a batch at a time, and tells of each row in the results what became of it. A row is in the
 * results only when it was answered; a run that broke off is gone on with, and what was answered but not told of is
 * answered again without being registered again.
 * @param elke hears of the results of each batch, and of all until then.
 */
export async function leverAan(
  opdracht: Opdracht,
  elke: (resultaten: readonly Resultaat[], telling: Telling) => void,
): Promise<Telling> {
  const { integratie, proef } = opdracht;
  const kop = { poort: opdracht.gateway.url, bestand: await afdrukVan(opdracht.bestand), integratie, proef };
  const openen = opdracht.verder ? Resultaatbestand.gaVerder : Resultaatbestand.begin;
  const resultaat = await openen(opdracht.resultaat, kop);
  try {
    for await (const stapel of inStapels(teDoen(opdracht, resultaat.laatste))) {
      const resultaten = await doeStapel(stapel, opdracht);
      await resultaat.voegToe(resultaten);
      elke(resultaten, resultaat.telling);
    }
    return resultaat.telling;
  } finally {
    await resultaat.sluit();
  }
}
