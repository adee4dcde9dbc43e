export { attachFiles, ownedAttachment, readAttachment, withdraw } from './keep';
export { type Attachment, type AttachmentOwner, attachmentsOf, storedHashes } from './repo';
