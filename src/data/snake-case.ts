import { DefaultNamingStrategy } from 'typeorm';

/** Property `clientId` is column `client_id`; tables name themselves. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
