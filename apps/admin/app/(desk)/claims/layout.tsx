export { ReviewMessages as default } from '../../../features/review/review-messages.tsx';
