import { useTranslation } from 'react-i18next';
import type { StageStatus } from '../../../media/stage-types.ts';
import { Button } from '../../../ui/button.tsx';
import { useLine } from '../use-line.ts';
import { CheckRow } from './check-row.tsx';
import { LinkMark } from './link-mark.tsx';

/** The line: how fast the server answers, and whether pictures and sound get through to the stage. */
export function LineRow({ slug, stage }: { slug: string; stage: StageStatus }) {
  const { t } = useTranslation('stage');
  const { line, again } = useLine(slug);
  const through = stage === 'preparing' || stage === 'down' || stage === 'off' || stage === 'live' ? t(`check.line.stage.${stage}`) : '';
  const speed = !line ? t('check.line.testing') : line.ms === null ? t('check.line.none') : t(`check.line.${line.quality}`, { ms: Math.round(line.ms) });
  const good = line !== null && line.quality !== 'poor' && stage !== 'down' && stage !== 'off';
  return (
    <CheckRow
      state={!line ? 'open' : good ? 'good' : 'bad'}
      name={t('check.line.name')}
      words={through === '' ? speed : t('check.line.both', { speed, stage: through })}
    >
      {line && <LinkMark link={line.quality} />}
      <Button kind="quiet" onClick={again}>
        {t('check.line.again')}
      </Button>
    </CheckRow>
  );
}
