"""The receipt's signed form: claims, signature, QR text. Both programs use it; it knows the domain alone."""
