/* The compiled knowledge as read-only data of the program: mapped by the loader, touched page by page. */
    .section .rodata
    .balign 16
    .global diptych_image_begin
    .global diptych_image_end
diptych_image_begin:
    .incbin DIPTYCH_IMAGE_FILE
diptych_image_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
