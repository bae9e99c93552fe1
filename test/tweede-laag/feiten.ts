import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Categorie } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import { GRONDBESLUIT_SOORTEN, MARKERING_SOORTEN } from '../../src/domain/opsommingen';
import { BEGIN, type Partij, rij, type Wereld } from './wereld';

/** Of what a fact is made true: the opdracht, and the purpose and category that a consent names. */
export interface Geval {
  readonly wereld: Wereld;
  readonly partij: Partij;
  readonly doel: Doel;
  readonly categorie: Categorie;
  /** Who may receive by the consent; null: the organisatie itself. */
  readonly ontvanger: string | null;
}

const VOORWAARDEN: Partial<Record<Feit, Readonly<Record<string, unknown>>>> = {
  OPDRACHT_NOEMT_DOEL: { doelen: [...DOELEN] },
  BSN_GROND: { bsn_wet: 'WIA', bsn_artikel: '1' },
  BSN_GROND_ZORG: { bsn_wet: 'WMO', bsn_artikel: '1' },
  GEZONDHEIDSVOORSCHRIFT: { gezondheid_wet: 'WIA', gezondheid_artikel: '1' },
  ZORGBETROKKEN: { zorgbetrokken: true },
  BELANG_AFGEWOGEN: { belangenafweging: 'BA-1' },
};

const VAN_CATEGORIE: Partial<Record<Feit, (categorie: Categorie) => Readonly<Record<string, unknown>>>> = {
  WET_NOEMT_CATEGORIE: (categorie) => ({ wet_categorieen: [categorie], wet_artikel: '1' }),
  OPDRACHT_EIST: (categorie) => ({ eist: [categorie], eis_kenmerk: 'E-1' }),
};

const MARKERINGEN: readonly Feit[] = MARKERING_SOORTEN;
const GRONDBESLUITEN: readonly Feit[] = GRONDBESLUIT_SOORTEN;

const RIJKOLOMMEN: Partial<Record<Feit, readonly string[]>> = {
  DESKUNDIG_BEOORDEELD: ['beoordeeld_door', 'deskundigheid'],
  NOODZAAK: ['noodzaak'],
  FTBV: ['ftbv'],
  RELEVANT: ['relevantie'],
};

async function zetRijfeit(db: Client, { wereld, partij }: Geval, namen: readonly string[]): Promise<void> {
  const { rows } = await db.query<{ tabel: string; kolommen: string[] }>(
    `SELECT table_name AS tabel, array_agg(column_name::text) AS kolommen FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = ANY ($1) AND table_name <> 'aanmelding' GROUP BY table_name`,
    [namen],
  );
  for (const { tabel, kolommen } of rows)
    await db.query(
      `UPDATE ${tabel} SET ${kolommen.map((kolom) => `${kolom} = 'ingevuld'`).join(', ')}
       WHERE organisatie_id = $1 AND opdracht_id = $2`,
      [wereld.organisatie, partij.opdracht_id],
    );
}

async function toestemming(db: Client, { wereld, partij, doel, categorie, ontvanger }: Geval, feit: Feit) {
  const van = { organisatie_id: wereld.organisatie, client_id: wereld.client };
  let evaluatie_id: string | null = null;
  if (feit === 'DEELBESLISSING') {
    evaluatie_id = randomUUID();
    await rij(db, 'evaluatie', {
      ...van,
      id: evaluatie_id,
      traject_id: partij.traject_id,
      opdracht_id: partij.opdracht_id,
      opdrachtgever_id: partij.opdrachtgever_id,
      verslag_kenmerk: 'v',
      gesloten_op: BEGIN,
      gesloten_door: wereld.coach.medewerker_id,
    });
  }
  const vormen: Partial<Record<Feit, string>> = {
    TOESTEMMING_SCHRIFTELIJK: 'SCHRIFTELIJK',
    TOESTEMMING_UITDRUKKELIJK: 'UITDRUKKELIJK',
  };
  await rij(db, 'toestemming', {
    ...van,
    id: randomUUID(),
    doel,
    categorie,
    ontvanger_id: ontvanger,
    vorm: vormen[feit] ?? 'VRIJ',
    bron: evaluatie_id === null ? 'GESPREK' : 'EVALUATIE',
    informatieversie: '1',
    evaluatie_id,
    vastgelegd_door: 'iemand',
    van: BEGIN,
  });
}

/** Stores what makes each of these facts hold, and nothing else. */
export async function stelFeiten(db: Client, geval: Geval, feiten: readonly Feit[]): Promise<void> {
  const { wereld, partij, categorie, doel, ontvanger } = geval;
  const client = { organisatie_id: wereld.organisatie, id: randomUUID(), client_id: wereld.client, van: BEGIN };
  const { opdracht_id, opdrachtgever_id, traject_id } = partij;
  const voorwaarden = feiten.flatMap((feit) => VAN_CATEGORIE[feit]?.(categorie) ?? VOORWAARDEN[feit] ?? []);
  if (voorwaarden.length > 0) {
    const eigen = { organisatie_id: wereld.organisatie, id: randomUUID(), opdracht_id, van: BEGIN, doelen: [] };
    await rij(db, 'opdracht_voorwaarden', Object.assign(eigen, ...voorwaarden));
  }
  for (const feit of feiten) {
    const rijkolommen = RIJKOLOMMEN[feit];
    if (rijkolommen) await zetRijfeit(db, geval, rijkolommen);
    else if (feit === 'SPECIALE_BEGELEIDING')
      await rij(db, 'traject_begeleiding', {
        ...client,
        traject_id,
        opdracht_id,
        opdrachtgever_id,
        soort: 'VOORZIENING',
        omschrijving: 'o',
      });
    else if (feit === 'UAVG_30')
      await rij(db, 'clientstatus', {
        ...client,
        opdracht_id,
        opdrachtgever_id,
        soort: 'WERKNEMER',
        reden: 'ZIEKTE',
      });
    else if (feit === 'GEINFORMEERD')
      await db.query('UPDATE traject_verloop SET geinformeerd_op = $2 WHERE traject_id = $1', [traject_id, BEGIN]);
    else if (feit === 'OPENBAAR_GEMAAKT') await rij(db, 'openbaarmaking', { ...client, categorie, vindplaats: 'blog' });
    else if (feit === 'GEHEIM') await rij(db, 'geheimhouding_contact', { ...client, categorie });
    else if (feit === 'NIET_GEINFORMEERD')
      await db.query('UPDATE traject_verloop SET geinformeerd_op = NULL WHERE traject_id = $1', [traject_id]);
    else if (feit === 'OPDRACHT_ONDER_WET')
      await db.query(`UPDATE opdracht SET wet = 'PARTICIPATIEWET' WHERE id = $1`, [opdracht_id]);
    else if (feit === 'DOEL_VERENIGBAAR') {
      const antwoord = 'getoetst';
      await rij(db, 'verenigbaarheidstoets', {
        organisatie_id: wereld.organisatie,
        id: randomUUID(),
        opdracht_id,
        doel,
        verwantschap: antwoord,
        aard: antwoord,
        gevolgen: antwoord,
        verkrijging: antwoord,
        waarborgen: antwoord,
        besloten_door: wereld.directie.medewerker_id,
        van: BEGIN,
      });
    } else if (feit === 'WERKNEMER')
      await rij(db, 'clientstatus', {
        ...client,
        id: randomUUID(),
        opdracht_id,
        opdrachtgever_id,
        soort: 'WERKNEMER',
        reden: 'GEEN',
        tot: '2090-01-01T00:00:00Z',
      });
    else if (feit === 'OVERDRACHT_DICHT')
      await rij(db, 'overdracht', {
        organisatie_id: wereld.organisatie,
        client_id: wereld.client,
        opdracht_id,
        opdrachtgever_id,
        // Another category than is asked.
        categorie: 'VERSLAG',
        traject_id,
        overgedragen_op: BEGIN,
        overgedragen_door: wereld.directie.medewerker_id,
      });
    else if (MARKERINGEN.includes(feit))
      await rij(db, 'markering', {
        ...client,
        id: randomUUID(),
        soort: feit,
        categorie,
        vastgelegd_door: wereld.coach.medewerker_id,
      });
    else if (GRONDBESLUITEN.includes(feit))
      await rij(db, 'grondbesluit', {
        ...client,
        id: randomUUID(),
        soort: feit,
        categorie,
        // PUBLIEKE_TAAK is asked by somebody outside, the others are decided for the organisatie itself.
        ontvanger_id: feit === 'PUBLIEKE_TAAK' ? opdrachtgever_id : null,
        kenmerk: 'Z-1',
        voorschriften: 'v',
        besloten_door: wereld.directie.medewerker_id,
      });
    else if (feit === 'GEDEELD') {
      const item_id = randomUUID();
      const item = { titel: 'een item', inhoud: 'van mij', toegevoegd_op: BEGIN };
      const { van, ...eigen } = client;
      await rij(db, 'portfolio_item', { ...eigen, id: item_id, ...item });
      await rij(db, 'portfolio_deling', { ...client, id: randomUUID(), item_id, ontvanger_id: ontvanger, van });
    } else if (feit === 'VITAAL_BELANG')
      await rij(db, 'noodtoegang', {
        ...client,
        id: randomUUID(),
        medewerker_id: wereld.coach.medewerker_id,
        belang: feit,
        reden: 'Is volgens de buren in gevaar.',
        tot: '2090-01-01T00:00:00Z',
      });
    else if (VOORWAARDEN[feit] === undefined && VAN_CATEGORIE[feit] === undefined) await toestemming(db, geval, feit);
  }
}
