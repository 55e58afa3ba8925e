/** Bounds that the server keeps and the screens announce. Lengths in UTF-16 units. */
export const LIMITS = {
  title: 300, subject: 300, description: 20_000, name: 120, affiliation: 200, venue: 300, question: 2_000, answer: 10_000, reason: 500, fileName: 200, source: 200,
  parts: 50, slots: 500, speakersPerSlot: 30, slotMinutes: 1_440, participants: 20_000, questionsPerPerson: 3,
  /** bytes */
  upload: 200 * 1024 * 1024, frame: 64 * 1024, minutesUpdate: 4 * 1024 * 1024, minutesPart: 32 * 1024, awareness: 8 * 1024, httpBody: 256 * 1024,
} as const;
