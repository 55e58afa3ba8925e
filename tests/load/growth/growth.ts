import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Line, plot, slopeOf } from '../plot.ts';
import type { Report } from '../report.ts';
import { costOfShowing } from './attendees.ts';
import { ACTING, costOfActing, type Size } from './session.ts';

/** Where the docs show them. */
const FIGURES = fileURLToPath(new URL('../../../docs/figures', import.meta.url));
const PEOPLE = [100, 300, 1_000, 2_000, 5_000];
const QUESTIONS = [10, 30, 100, 300, 1_000, 2_000];
const SLOTS = [1, 5, 20, 100, 500];
/** Below this a line is flat, and what is left of its slope is noise. */
const FLAT = 0.01;

/** A line with its slope in its name. How much better than linear it is goes into the report. */
function drawn(report: Report, key: string, name: string, points: [number, number][]): Line {
  const slope = slopeOf(points);
  report.figures[`${key}Slope`] = slope;
  for (const [size, ms] of points) report.figures[`${key}${size}Ms`] = ms;
  report.ratios[key] = 1 / Math.max(FLAT, slope);
  return { name: `${name} (slope ${slope.toFixed(2)})`, points };
}

type Drawing = { file: string; title: string; x: string; lines: Line[] };
function draw({ file, title, x, lines }: Drawing, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `growth-${file}.svg`), plot({ title, x, y: 'ms', log: true }, lines));
}

async function byAttendees(report: Report, rounds: number): Promise<Drawing> {
  const ours: [number, number][] = [];
  const bare: [number, number][] = [];
  for (const people of PEOPLE) {
    const { ms, frame } = await costOfShowing('plenary', people, rounds, null);
    ours.push([people, ms]);
    bare.push([people, (await costOfShowing('socketio', people, rounds, frame)).ms]);
  }
  report.baselines['bareSocketIoSlope'] = slopeOf(bare);
  return {
    file: 'attendees',
    title: 'Processor time of showing one question to all',
    x: 'attendees',
    lines: [drawn(report, 'attendees', 'Plenary', ours), { name: 'bare Socket.IO', points: bare }],
  };
}

async function bySize(report: Report, by: 'questions' | 'slots', sizes: number[], acting: keyof typeof ACTING): Promise<Drawing> {
  const sized = (many: number): Size => ({ questions: 10, slots: 5, [by]: many });
  // The first warms it up.
  await costOfActing(sized(sizes.at(-1) ?? 1), ACTING[acting]);
  const costs = [];
  for (const many of sizes) costs.push([many, await costOfActing(sized(many), ACTING[acting])] as const);
  return {
    file: by,
    title: `What a session of many ${by} costs`,
    x: by,
    lines: [
      drawn(
        report,
        `${by}Act`,
        'an act',
        costs.map(([many, { actMs }]) => [many, actMs]),
      ),
      drawn(
        report,
        `${by}Snapshot`,
        'a snapshot',
        costs.map(([many, { snapshotMs }]) => [many, snapshotMs]),
      ),
    ],
  };
}

async function measure({ quick, say }: { quick: boolean; say(line: string): void }): Promise<Report> {
  const rounds = quick ? 3 : 9;
  const report: Report = { name: 'growth', figures: {}, baselines: {}, ratios: {}, lost: 0, runs: rounds };
  for (const drawing of [
    await bySize(report, 'questions', QUESTIONS, 'asking'),
    await bySize(report, 'slots', SLOTS, 'planning'),
    await byAttendees(report, rounds),
  ]) {
    draw(drawing, FIGURES);
    say(`${drawing.file}: done`);
  }
  return report;
}

/** How cost grows with a session's size. The bars: linear or better, with five in a hundred for what this machine adds. */
export const growth = { bars: { attendees: 0.95, questionsAct: 0.95, questionsSnapshot: 0.95, slotsAct: 0.95, slotsSnapshot: 0.95 }, run: measure };
