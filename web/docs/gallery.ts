// The gallery's figures behave as those of the course page do.

import { waitWithFocus } from '../course/frames';
import { followHeights } from '../course/heights';

followHeights();
waitWithFocus();
