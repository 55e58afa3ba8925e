import { useTranslation } from 'react-i18next';
import { Presenter, presenterLook } from '../../features/qna/components/presenter.tsx';

/** `/s/<slug>/presenter`: the question that is being put, alone on a transparent page. */
export default function PresenterScreen() {
  useTranslation('qna');
  return <Presenter look={presenterLook(new URLSearchParams(location.search))} />;
}
