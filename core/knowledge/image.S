/* The compiled knowledge, and the data files it was compiled from, as read-only data of the program: mapped by the
   loader, touched page by page. */
    .section .rodata
    .balign 16
    .global diptych_image_begin
    .global diptych_image_end
diptych_image_begin:
    .incbin DIPTYCH_IMAGE_FILE
diptych_image_end:
    .byte 0
    .global diptych_data_begin
    .global diptych_data_end
diptych_data_begin:
    .incbin DIPTYCH_DATA_FILE
diptych_data_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
