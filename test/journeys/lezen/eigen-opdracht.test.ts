import { eigenOpdrachtProeven } from './proeven/eigen-opdracht';
import { wereld } from './wereld';

eigenOpdrachtProeven(wereld());
