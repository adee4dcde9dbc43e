export { zh } from '#shared/domain/rulebook/words/say';
