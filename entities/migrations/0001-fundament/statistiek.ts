import { eenVan, naar, SLEUTEL, WETTEN } from './kolommen';

/*
 * Figures as they were published: counts of persons without a key, once for each quarter, and never different after
 * that. Nothing stands here that was not given.
 */

const ONVERANDERLIJK = `CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a published figure stays as it is';
  END $$`;

const blijft = (tabel: string) =>
  `CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON ${tabel} FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()`;

export const STATISTIEK = [
  `CREATE TABLE statistiek (${SLEUTEL},
    opdrachtgever_id uuid,
    kwartaal date NOT NULL CHECK (kwartaal = date_trunc('quarter', kwartaal::timestamp)::date),
    peildatum date NOT NULL,
    totaal integer,
    ${naar('opdrachtgever_id', 'opdrachtgever')},
    CHECK (peildatum >= kwartaal + interval '3 months'),
    UNIQUE NULLS NOT DISTINCT (organisatie_id, opdrachtgever_id, kwartaal)
  )`,
  `COMMENT ON COLUMN statistiek.opdrachtgever_id IS 'Over whose opdrachten; null: over those of all together.'`,
  `COMMENT ON COLUMN statistiek.totaal IS 'How many persons; null: too few to say.'`,
  `CREATE TABLE statistiek_cel (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    statistiek_id uuid NOT NULL,
    verdeling text NOT NULL ${eenVan('verdeling', 'VOORZIENING', 'UITSTROOM')},
    nummer integer NOT NULL,
    wet text ${eenVan('wet', ...WETTEN)},
    product text,
    uitstroom text ${eenVan('uitstroom', 'WERK', 'MEEDOEN', 'GEEN', 'ONBEKEND')},
    aantal integer NOT NULL CHECK (aantal > 0),
    PRIMARY KEY (organisatie_id, statistiek_id, verdeling, nummer),
    ${naar('statistiek_id', 'statistiek')}
  )`,
  ONVERANDERLIJK,
  blijft('statistiek'),
  blijft('statistiek_cel'),
];
