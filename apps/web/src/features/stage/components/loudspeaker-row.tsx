import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playTestSound } from '../../../media/test-sound.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckRow } from './check-row.tsx';

/** A sound, and the person says whether they heard it: nobody else can know. */
export function LoudspeakerRow() {
  const { t } = useTranslation('stage');
  const [step, setStep] = useState<'untried' | 'played' | 'heard'>('untried');
  const play = () => {
    setStep('played');
    void playTestSound();
  };
  return (
    <CheckRow state={step === 'heard' ? 'good' : 'open'} name={t('check.loudspeaker.name')} words={t(`check.loudspeaker.${step}`)}>
      {step === 'played' && <Button onClick={() => setStep('heard')}>{t('check.loudspeaker.yes')}</Button>}
      <Button icon={<IconVolume />} onClick={play}>
        {t(step === 'untried' ? 'check.loudspeaker.play' : 'check.loudspeaker.again')}
      </Button>
    </CheckRow>
  );
}
