import type { Reglement } from '../../../../permissions/reglement';
import type { Doel } from '../../../domain/doel';
import type { Gebrek } from '../../../domain/fouten';

/** Nobody consents to a purpose that the regulation does not know. */
export function doelgebreken({ doelen, doelRegel }: Reglement, doel: Doel, veld: string): readonly Gebrek[] {
  if (doelen.includes(doel)) return [];
  return [
    {
      veld,
      reden: 'DOEL_NIET_TOEGESTAAN',
      regel: doelRegel,
      bericht: 'Kies een doel dat het reglement van deze organisatie kent.',
    },
  ];
}
