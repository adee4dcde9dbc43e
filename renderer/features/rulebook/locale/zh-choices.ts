export { zh } from '#shared/domain/rulebook/words/choices';
