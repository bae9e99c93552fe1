import { type Aangekondigd, GEBEURTENIS_OBJECTEN, type GebeurtenisSoort } from '../domain/gebeurtenis';

/** An object as a recipient was told of it, or sees it now. */
export interface Beeld extends Aangekondigd {
  /** What it is like, in a form in which two of the same are equal. */
  readonly merk: string;
  /** The parts that may be read, each once and sorted. */
  readonly delen: readonly string[];
}

/** What is to be told: of an object that is gone, as it was told of before. */
export interface Stap {
  readonly soort: GebeurtenisSoort;
  readonly beeld: Beeld;
}

const sleutelVan = ({ betreft, objectId }: Beeld): string => `${GEBEURTENIS_OBJECTEN.indexOf(betreft)} ${objectId}`;

function soortVan(oud: Beeld, nieuw: Beeld): GebeurtenisSoort | null {
  if (oud.delen.some((deel) => !nieuw.delen.includes(deel))) return 'VERMINDERD';
  return oud.merk === nieuw.merk && oud.delen.length === nieuw.delen.length ? null : 'GEWIJZIGD';
}

/** What a recipient is told when it knew the one and sees the other, in an order that follows from them alone. */
export function verschil(bekend: readonly Beeld[], gezien: readonly Beeld[]): readonly Stap[] {
  const oud = new Map(bekend.map((beeld) => [sleutelVan(beeld), beeld]));
  const nieuw = new Map(gezien.map((beeld) => [sleutelVan(beeld), beeld]));
  return [...new Set([...oud.keys(), ...nieuw.keys()])].sort().flatMap((sleutel): readonly Stap[] => {
    const [was, is] = [oud.get(sleutel), nieuw.get(sleutel)];
    if (is === undefined) return was === undefined ? [] : [{ soort: 'INGETROKKEN', beeld: was }];
    const soort = was === undefined ? 'VERSCHENEN' : soortVan(was, is);
    return soort === null ? [] : [{ soort, beeld: is }];
  });
}
