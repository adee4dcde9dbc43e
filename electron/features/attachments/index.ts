export { fileOperations } from './handlers';
export { attachFiles, filesOf, ownedAttachment, readAttachment, withdraw } from './keep';
export { type AttachmentOwner, attachmentsOf, storedHashes } from './repo';
