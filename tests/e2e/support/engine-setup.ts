import { beforeEach } from 'vitest';
import { nowRuns } from './engine';

beforeEach(nowRuns);
