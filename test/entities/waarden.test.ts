import type { DataSource } from 'typeorm';
import { ClientIdentiteitRij, OpdrachtgeverRij, OrganisatieRij } from '../../entities';
import { openBron } from '../../src/data/bron';
import type { OpdrachtgeverId, OrganisatieId } from '../../src/domain/ids';
import { type EigenDatabase, eigenDatabase } from '../support/database';

const ORGANISATIE = '00000000-0000-7000-8000-000000000001' as OrganisatieId;
const GEMEENTE = '00000000-0000-7000-8000-000000000002' as OpdrachtgeverId;

let database: EigenDatabase;
let bron: DataSource;

beforeAll(async () => {
  database = await eigenDatabase();
  bron = await openBron(database.url, { max: 2 });
  const { manager } = bron;
  await manager.insert(OrganisatieRij, { id: ORGANISATIE, naam: 'Cvites', profiel: 'CVITES', contact: 'fg' });
  await manager.insert(OpdrachtgeverRij, {
    organisatieId: ORGANISATIE,
    id: GEMEENTE,
    soort: 'GEMEENTE',
    naam: 'Gemeente',
    oin: '00000001234567890000',
  });
});

afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});

describe('values from the database', () => {
  it('keep a date as it was written, also in raw rows', async () => {
    const [rij] = await bron.query("SELECT date '1937-07-01' AS dag, date '2024-03-31' AS zomertijd");
    expect(rij).toEqual({ dag: '1937-07-01', zomertijd: '2024-03-31' });
  });

  it('hydrate a date column as text', () => {
    const kolom = bron.getMetadata(ClientIdentiteitRij).findColumnWithPropertyName('geboortedatum');
    if (kolom === undefined) throw new Error('the entity lost its geboortedatum');
    expect(bron.driver.prepareHydratedValue('1937-07-01', kolom)).toBe('1937-07-01');
    expect(bron.driver.preparePersistentValue('1937-07-01', kolom)).toBe('1937-07-01');
  });

  it('read bigint and numeric as numbers', async () => {
    expect(await bron.query('SELECT 12::bigint AS positie, 7.25::numeric(7, 2) AS uren')).toEqual([
      { positie: 12, uren: 7.25 },
    ]);
    const rij = await bron.manager.findOneByOrFail(OpdrachtgeverRij, { organisatieId: ORGANISATIE, id: GEMEENTE });
    expect(rij).toMatchObject({ laatstePositie: 0, kvk: null });
  });

  it('refuse a bigint that a number cannot hold', async () => {
    await expect(bron.query('SELECT 9007199254740993')).rejects.toThrow('does not fit a number');
  });

  it('refuse a condition with a forgotten value', async () => {
    const vergeten = { organisatieId: undefined } as unknown as { organisatieId: OrganisatieId };
    await expect(bron.manager.findBy(OpdrachtgeverRij, vergeten)).rejects.toThrow(/undefined/i);
  });
});
