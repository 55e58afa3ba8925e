import { fillTimes } from './times.ts';
import { followChapters } from './chapters.ts';
import { openPrinting } from './print.ts';
import { closeOnLeaving } from './menus.ts';

/** What a script adds to pages that can be read without one. */
fillTimes(document);
followChapters(document);
openPrinting(document);
closeOnLeaving(document);
