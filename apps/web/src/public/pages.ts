import { followChapters } from './chapters.ts';
import { closeOnLeaving } from './menus.ts';
import { openPrinting } from './print.ts';
import { fillTimes } from './times.ts';

/** What a script adds to pages that can be read without one. */
fillTimes(document);
followChapters(document);
openPrinting(document);
closeOnLeaving(document);
