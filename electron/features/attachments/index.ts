export { fileOperations } from './handlers';
export { attachFiles, attachmentView, ownedAttachment, readAttachment, withdraw } from './keep';
export { type AttachmentOwner, attachmentsOf, storedHashes } from './repo';
